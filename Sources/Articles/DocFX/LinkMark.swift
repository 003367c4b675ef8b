/// A DocFX mark that holds a link: `[!INCLUDE [title](path)]`, `[!code-csharp[name](path "title")]`.
///
/// Includes are read before Markdown is (`IncludeAtoms`). Of the others Markdown makes the text `[!code-csharp`, a link
/// and the text `]`.
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
    /// As it stands in the text.
    let written: String

    /// As DocFX shows it when there is nothing to put in its place.
    var raw: String { "[!include[\(title)](\(path))]" }

    init(kind: Kind, path: String, title: String, written: String) {
        self.kind = kind
        self.path = path
        self.title = title
        self.written = written
    }

    /// - Parameter line: one line of a paragraph.
    /// - Returns: the mark where the line holds it and nothing else.
    init?(wholeLine line: ArraySlice<Inline>) {
        guard line.count == 3, case .text(let first, _)? = line.first, first.utf8.first == 0x5B,
            let kind = Self.kind(opening: first), Self.markStart(first) == first.startIndex,
            case .text(let last, _)? = line.last, last.utf8.first == 0x5D,
            last.utf8.dropFirst().allSatisfy({ $0 == 0x20 || $0 == 0x09 }),
            case .link(let link, let title) = line[line.startIndex + 1]
        else { return nil }
        self.init(
            kind: kind, path: link.destination, title: title.plainText,
            written: "\(first)[\(title.plainText)](\(link.destination))]")
    }

    /// Whether a run of text holds a mark: text that opens one, and a link behind it.
    static func occurs(in content: [Inline]) -> Bool {
        for index in content.indices.dropFirst() {
            if case .link = content[index], case .text(let text, _) = content[index - 1], opens(text) { return true }
        }
        return false
    }

    /// Whether a piece of text ends in what opens a mark. It runs before every link of every article: bytes only.
    private static func opens(_ text: String) -> Bool {
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
}
