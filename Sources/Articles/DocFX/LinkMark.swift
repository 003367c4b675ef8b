/// A DocFX mark that holds a link: `[!INCLUDE [title](path)]`, `[!code-csharp[name](path "title")]`.
///
/// Markdown reads it as the text `[!INCLUDE `, a link and the text `]`.
struct LinkMark: Hashable {
    enum Kind: Hashable {
        case include
        /// An include that stays in its paragraph even where it stands alone: `[!include-[title](path)]`.
        case inlineInclude
        case code(language: String)
        case notebook(language: String)
    }

    let kind: Kind
    let path: String
    let title: String

    /// As DocFX shows it when there is nothing to put in its place.
    var raw: String { "[!include[\(title)](\(path))]" }

    /// - Parameter line: one line of a paragraph.
    /// - Returns: the mark where the line holds it and nothing else.
    init?(wholeLine line: ArraySlice<Inline>) {
        guard line.count == 3, case .text(let first, _)? = line.first, first.utf8.first == 0x5B,
            let kind = Self.kind(opening: first), Self.markStart(first) == first.startIndex,
            case .text(let last, _)? = line.last, last.utf8.first == 0x5D,
            last.utf8.dropFirst().allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
            case .link(let link, let title) = line[line.startIndex + 1]
        else { return nil }
        self.init(kind: kind, path: link.destination, title: title.plainText)
    }

    private init(kind: Kind, path: String, title: String) {
        self.kind = kind
        self.path = path
        self.title = title
    }

    /// Whether a piece of text ends in what opens a mark. It runs on every text of every article: bytes only.
    static func opens(_ text: String) -> Bool {
        var bytes = text.utf8[...]
        while bytes.last == 0x20 { bytes.removeLast() }
        guard let last = bytes.last, last.isASCIIAlphanumeric || last == 0x2D || last == 0x2B else { return false }
        guard let bang = bytes.suffix(48).lastIndex(of: 0x21), bang > bytes.startIndex else { return false }
        return bytes[bytes.index(before: bang)] == 0x5B && kind(named: bytes[bytes.index(after: bang)...]) != nil
    }

    /// Splits text that opens a mark: what stands before it, and what kind it is.
    private static func markStart(_ text: String) -> String.Index? {
        guard let bang = text.utf8.lastIndex(of: 0x21), bang > text.startIndex else { return nil }
        return text.utf8.index(before: bang)
    }

    private static func kind(opening text: String) -> Kind? {
        guard opens(text), let start = markStart(text) else { return nil }
        return kind(named: text.utf8[start...].dropFirst(2))
    }

    private static func kind(named name: Substring.UTF8View) -> Kind? {
        let lower = String(decoding: name.lazy.map(\.asciiLowercased), as: UTF8.self).trimmed
        switch lower {
        case "include", "include+": return .include
        case "include-": return .inlineInclude
        case _ where lower.hasPrefix("code"): return language(name, after: 4).map { .code(language: $0) }
        case _ where lower.hasPrefix("notebook"): return language(name, after: 8).map { .notebook(language: $0) }
        default: return nil
        }
    }

    private static func language(_ name: Substring.UTF8View, after count: Int) -> String? {
        let rest = name.dropFirst(count)
        guard let hyphen = rest.first else { return "" }
        guard hyphen == 0x2D else { return hyphen == 0x20 ? "" : nil }
        return String(String(decoding: rest.dropFirst(), as: UTF8.self).trimmed)
    }

    /// Replaces each include among running text by what `included` gives for it. Code stands only on its own line.
    static func replaceIncludes(in content: [Inline], _ included: (LinkMark) -> [Inline]) -> [Inline] {
        var result: [Inline] = []
        var rest = content[...]
        while let inline = rest.popFirst() {
            if case .text(let text, let segment) = inline, let kind = kind(opening: text),
                kind == .include || kind == .inlineInclude, let start = markStart(text),
                case .link(let link, let title)? = rest.first, case .text(let after, let next)? = rest.dropFirst().first,
                after.utf8.first == 0x5D
            {
                if start > text.startIndex { result.append(.text(String(text[..<start]), segment: segment)) }
                result += included(LinkMark(kind: kind, path: link.destination, title: title.plainText))
                rest = rest.dropFirst(2)
                if after.utf8.count > 1 { rest = [.text(String(after.dropFirst()), segment: next)] + rest }
            } else {
                result.append(inline)
            }
        }
        return result
    }
}
