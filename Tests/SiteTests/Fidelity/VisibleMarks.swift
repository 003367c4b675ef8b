import Foundation

/// Marks of Markdown and DocFX that a reader sees, but for those that DocFX shows as they are written too.
enum VisibleMarks {
    private static let all = [
        "](", "[!INCLUDE", "[!include", "[!Include", "[!NOTE]", "[!TIP]", "[!IMPORTANT]", "[!WARNING]", "[!CAUTION]",
        ":::", "$$",
    ]

    /// - Parameters:
    ///   - text: the words of a page outside of code.
    ///   - markdown: what they were made of.
    /// - Returns: of each mark the first that nothing explains, with the text around it.
    static func of(_ text: String, _ markdown: String) -> [String] {
        all.compactMap { mark in
            text.ranges(of: mark).first { !isWritten(mark, at: $0, in: text, markdown) }.map { found in
                let start = text.index(found.lowerBound, offsetBy: -40, limitedBy: text.startIndex) ?? text.startIndex
                return "\(mark) in «\(text[start...].prefix(100).replacing("\n", with: " "))»"
            }
        }
    }

    private static func isWritten(
        _ mark: String, at found: Range<String.Index>, in text: String, _ markdown: String
    ) -> Bool {
        switch mark {
        case "](":
            // Escaped, never opened, or without a destination that ends.
            let before = text[..<found.lowerBound].suffix(40)
            return before.count(where: { $0 == "[" }) <= before.count(where: { $0 == "]" })
                || markdown.contains("\\](") || !hasDestination(text[found.upperBound...])
        // One that is left alone has nothing to end it.
        case "$$": return !holdsMath(markdown) || text.ranges(of: mark).count == 1
        // An alert in no quote.
        default: return mark.hasPrefix("[!") && markdown.contains("\n" + mark)
        }
    }

    /// Whether a link could end here (CommonMark 0.31, section 6.3): `a.md)`, `<a b>)`, `a.md "title")`.
    private static func hasDestination(_ text: Substring) -> Bool {
        let rest = text.drop { $0.isWhitespace }
        if rest.first == "<" { return rest.prefix { $0 != "\n" }.contains(">") }
        var open = 0
        for (index, character) in zip(rest.indices, rest) {
            switch character {
            case "(": open += 1
            case ")" where open == 0: return true
            case ")": open -= 1
            case _ where character.isWhitespace:
                return open == 0 && (rest[index...].first { !$0.isWhitespace }).map { "\"'()".contains($0) } ?? false
            default: break
            }
        }
        return false
    }

    /// Whether two `$$` stand on one line, or one at the start of a line.
    private static func holdsMath(_ markdown: String) -> Bool {
        markdown.split(separator: "\n").contains { line in
            line.ranges(of: "$$").count > 1 || line.drop { $0.isWhitespace }.hasPrefix("$$")
        }
    }
}
