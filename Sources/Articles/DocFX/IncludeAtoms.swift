/// The includes of a text, each in one piece before Markdown is read: an include may stand in the text of a link, where
/// its own brackets and address would make a link that lets no other be around it.
///
/// ```
/// [Work with [!INCLUDE [p](inc/p.md)]](ui.md)   →   [Work with ⸨0⸩](ui.md)   the number between private characters
/// ```
/// The atom begins and ends with punctuation, as the mark does, so that emphasis beside it is read alike. In code it is
/// put back as it was written.
struct IncludeAtoms {
    /// The includes, by the numbers of their atoms.
    private(set) var marks: [LinkMark] = []
    /// The text with its atoms.
    private(set) var text: MarkdownText

    private static let opening = "\u{2E28}\u{F4000}"
    private static let closing = "\u{F4001}\u{2E29}"

    init(_ text: MarkdownText) {
        self.text = text
        var edits: [Replacement] = []
        text.bytes.withUnsafeBufferPointer { bytes in
            for (mark, range) in LinkMark.includes(in: bytes) {
                edits.append(
                    Replacement(range: range, text: Array("\(Self.opening)\(marks.count)\(Self.closing)".utf8)))
                marks.append(mark)
            }
        }
        self.text = text.replacing(edits)
    }

    /// The include that a line of a paragraph is, and nothing else.
    func mark(wholeLine line: ArraySlice<Inline>) -> LinkMark? {
        guard !marks.isEmpty, line.allSatisfy(\.isText) else { return nil }
        let pieces = pieces(of: String(Array(line).plainText.trimmed))
        guard pieces.count == 1, case .mark(let mark) = pieces[0] else { return nil }
        return mark
    }

    enum Piece {
        case text(String)
        case mark(LinkMark)
    }

    static func mayOccur(in text: String) -> Bool {
        var text = text
        // The first two bytes of U+F4000 in UTF-8.
        return text.withUTF8 { ByteSearch(in: $0).first([0xF3, 0xB4], from: 0) != nil }
    }

    /// Text cut at its atoms.
    func pieces(of text: String) -> [Piece] {
        var result: [Piece] = []
        var rest = text[...]
        while let start = rest.firstRange(of: Self.opening) {
            let number = rest[start.upperBound...].prefix { $0.isASCII && $0.isNumber }
            let behind = rest[number.endIndex...]
            guard behind.hasPrefix(Self.closing), let index = Int(number), marks.indices.contains(index) else { break }
            if start.lowerBound > rest.startIndex { result.append(.text(String(rest[..<start.lowerBound]))) }
            result.append(.mark(marks[index]))
            rest = behind.dropFirst(Self.closing.count)
        }
        if !rest.isEmpty || result.isEmpty { result.append(.text(String(rest))) }
        return result
    }

    /// Text with other words for each atom.
    func replacing(in text: String, by words: (LinkMark) -> String) -> String {
        guard Self.mayOccur(in: text) else { return text }
        return pieces(of: text).reduce(into: "") { result, piece in
            switch piece {
            case .text(let text): result += text
            case .mark(let mark): result += words(mark)
            }
        }
    }

    /// The anchor of a heading with includes, which DocFX makes of their titles; empty for one without.
    ///
    ///     Work in [!INCLUDE[prod_short](inc.md)]  →  work-in-prod_short
    func id(ofHeading content: [Inline]) -> String {
        let text = String(content.plainText.trimmed)
        return Self.mayOccur(in: text) ? HeadingIDs.slug(replacing(in: text, by: \.title)) : ""
    }

    /// Text with each include as it was written.
    func restored(_ text: String) -> String { replacing(in: text, by: \.written) }
}

extension Inline {
    fileprivate var isText: Bool { if case .text = self { true } else { false } }
}
