/// A directive as an HTML comment, the form in which it passes through the Markdown parser.
enum DirectiveComment {
    private static let prefix = "<!--naslag:"
    /// Stands between the bracket and the mark of `\[!NOTE]`, which its author escaped: it is no mark of DocFX.
    static let escape = "<!--naslag:escape-->"

    static func written(_ directive: Directive) -> String {
        "\(prefix)\(directive.isEnd ? "end-" : "")\(directive.name) \(encoded(directive.argument))-->"
    }

    /// - Parameter comment: the whole comment, marks included.
    static func read(_ comment: String) -> Directive? {
        guard comment.hasPrefix(prefix), let end = comment.firstRange(of: "-->") else { return nil }
        let text = comment[..<end.lowerBound].dropFirst(prefix.count)
        let name = text.prefix { $0 != " " }
        let isEnd = name.hasPrefix("end-")
        let argument = String(text.dropFirst(name.count + 1))
        return Directive(
            name: String(isEnd ? name.dropFirst(4) : name),
            argument: ContentPath.percentDecoded(argument) ?? argument, isEnd: isEnd)
    }

    /// Without `--` and `>`, which would end the comment.
    private static func encoded(_ argument: String) -> String {
        var result = ""
        for scalar in argument.unicodeScalars {
            switch scalar {
            case "%": result += "%25"
            case "-": result += "%2D"
            case ">": result += "%3E"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
