/// A part of a Markdown text as a translator sees it: words, or a mark that must come back as it is.
package enum InlinePiece: Hashable, Sendable {
    case text(String)
    /// `**`, `[`: what follows is inside it, up to its `close`.
    case open(String)
    /// `**`, `](a.md)`.
    case close(String)
    /// Code, a tag, a placeholder, an address.
    case single(String)

    /// The bytes that it stands for.
    package var original: String {
        switch self {
        case .text(let text), .open(let text), .close(let text), .single(let text): text
        }
    }

    /// The parts of a text, which joined are that text to the byte. Each `open` has its `close`, and they nest.
    ///
    ///     Select **Save** in `a`.   →   text "Select ", open "**", text "Save", close "**", text " in ", single "`a`", text "."
    package static func all(in text: String) -> [InlinePiece] {
        let bytes = Array(text.utf8)
        return bytes.withUnsafeBufferPointer { pieces(of: InlineScanner.scan($0, bytes.indices)) }
    }

    /// A mark with its place, and where its partner ends or begins.
    private struct Mark {
        let range: Range<Int>
        let kind: Kind

        enum Kind: Equatable {
            case single
            case open(end: Int)
            case close(start: Int)
        }
    }

    private static func pieces(of text: InlineText) -> [InlinePiece] {
        var marks: [Mark] = []
        func add(_ whole: Range<Int>, _ content: Range<Int>) {
            marks.append(Mark(range: whole.lowerBound..<content.lowerBound, kind: .open(end: whole.upperBound)))
            marks.append(Mark(range: content.upperBound..<whole.upperBound, kind: .close(start: whole.lowerBound)))
        }
        for span in text.strong + text.emphasis { add(span.whole, span.content) }
        for link in text.links + text.images { add(link.whole, link.text) }
        let tails = Set((text.links + text.images).map { $0.text.upperBound })
        let singles =
            text.codeSpans.map(\.whole) + text.tags.map(\.range) + text.placeholders
            + text.opaque.filter { !tails.contains($0.lowerBound) }
        marks += Set(singles).map { Mark(range: $0, kind: .single) }
        marks.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
        return pieces(of: text, nested(marks, in: text.range))
    }

    /// Those that neither overlap nor cross each other.
    private static func nested(_ marks: [Mark], in range: Range<Int>) -> [Mark] {
        var kept: [Mark] = []
        var open: [(index: Int, end: Int)] = []
        var dropped: Set<Int> = []
        var cursor = range.lowerBound
        for mark in marks where mark.range.lowerBound >= cursor {
            if case .close(let start) = mark.kind {
                guard let last = open.lastIndex(where: { kept[$0.index].range.lowerBound == start }) else { continue }
                // What was opened inside of it and is not closed is no mark.
                for inner in open[(last + 1)...] { dropped.insert(inner.index) }
                open.removeSubrange(last...)
            }
            if case .open(let end) = mark.kind { open.append((kept.count, end)) }
            kept.append(mark)
            cursor = mark.range.upperBound
        }
        for left in open { dropped.insert(left.index) }
        return kept.indices.filter { !dropped.contains($0) }.map { kept[$0] }
    }

    private static func pieces(of text: InlineText, _ marks: [Mark]) -> [InlinePiece] {
        var pieces: [InlinePiece] = []
        var cursor = text.range.lowerBound
        for mark in marks {
            if mark.range.lowerBound > cursor { pieces.append(.text(text.text(cursor..<mark.range.lowerBound))) }
            let original = text.text(mark.range)
            switch mark.kind {
            case .single: pieces.append(.single(original))
            case .open: pieces.append(.open(original))
            case .close: pieces.append(.close(original))
            }
            cursor = mark.range.upperBound
        }
        if cursor < text.range.upperBound { pieces.append(.text(text.text(cursor..<text.range.upperBound))) }
        return pieces
    }
}
