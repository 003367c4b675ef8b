/// A container directive as an HTML comment, the form in which it passes through the Markdown parser.
enum DirectiveComment {
    private static let prefix = "<!--naslag:"

    static func written(_ directive: Directive) -> String {
        let argument = directive.argument.filter { $0 != "-" || !directive.argument.contains("--") }
        return "\(prefix)\(directive.isEnd ? "end-" : "")\(directive.name) \(argument.filter { $0 != ">" })-->"
    }

    /// - Parameter comment: the whole comment, marks included.
    static func read(_ comment: String) -> Directive? {
        guard comment.hasPrefix(prefix), let end = comment.firstRange(of: "-->") else { return nil }
        let text = comment[..<end.lowerBound].dropFirst(prefix.count)
        let name = text.prefix { $0 != " " }
        let isEnd = name.hasPrefix("end-")
        return Directive(
            name: String(isEnd ? name.dropFirst(4) : name), argument: String(text.dropFirst(name.count + 1)),
            isEnd: isEnd)
    }
}
