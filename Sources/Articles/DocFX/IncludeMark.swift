/// `[!INCLUDE [title](path)]`, which Markdown reads as the text `[!INCLUDE `, a link and the text `]`.
enum IncludeMark {
    private static let opening = "[!include"

    /// The path when the paragraph is an include and nothing else.
    static func path(ofWhole paragraph: [Inline]) -> String? {
        guard paragraph.count == 3, case .text(let first, _) = paragraph[0], case .link(let link, _) = paragraph[1],
            case .text(let last, _) = paragraph[2], opens(first, alone: true), last.trimmed == "]"
        else { return nil }
        return link.destination
    }

    static func mayOccur(in content: [Inline]) -> Bool {
        content.contains { inline in
            switch inline {
            case .text(let text, _): opens(text, alone: false)
            case .styled(_, let children): mayOccur(in: children)
            default: false
            }
        }
    }

    /// Replaces each include among running text by what `included` gives for its path.
    static func replaceInline(in content: [Inline], _ included: (String) -> [Inline]) -> [Inline] {
        var result: [Inline] = []
        var rest = content[...]
        while let inline = rest.popFirst() {
            if case .text(let text, let segment) = inline, opens(text, alone: false),
                case .link(let link, _)? = rest.first, case .text(let after, let next)? = rest.dropFirst().first,
                after.hasPrefix("]")
            {
                let before = text.dropLast(markLength(text))
                if !before.isEmpty { result.append(.text(String(before), segment: segment)) }
                result += included(link.destination)
                rest = rest.dropFirst(2)
                if after.count > 1 { rest = [.text(String(after.dropFirst()), segment: next)] + rest }
            } else if case .styled(let style, let children) = inline {
                result.append(.styled(style, replaceInline(in: children, included)))
            } else {
                result.append(inline)
            }
        }
        return result
    }

    /// Whether the text ends in the mark (and holds nothing else, if `alone`). It runs on every piece of text of
    /// every article, so it looks at bytes.
    private static func opens(_ text: String, alone: Bool) -> Bool {
        var bytes = text.utf8[...]
        while bytes.last == 0x20 { bytes.removeLast() }
        guard bytes.last.map(\.asciiLowercased) == UInt8(ascii: "e"), bytes.count >= opening.utf8.count,
            bytes.suffix(opening.utf8.count).lazy.map(\.asciiLowercased).elementsEqual(opening.utf8)
        else { return false }
        return !alone || bytes.count == opening.utf8.count
    }

    private static func markLength(_ text: String) -> Int {
        opening.count + text.reversed().prefix { $0 == " " }.count
    }
}

extension String {
    /// Without white space at both ends.
    var trimmed: Substring {
        var text = self[...]
        while text.first?.isWhitespace ?? false { text.removeFirst() }
        while text.last?.isWhitespace ?? false { text.removeLast() }
        return text
    }
}
