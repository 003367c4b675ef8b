/// Gives pipe tables the shape that Markdig reads in them, where cmark-gfm would drop cells or see no table.
///
/// - Every row has as many cells as the longest: the head and the row of hyphens below it are filled up.
/// - A pipe in a code span is part of the code.
/// - A row of hyphens that looks like a list, `- | -`, begins with a pipe.
///
/// ```
/// | a | b |          | a | b | |
/// |---|---|     →    |---|---|---|
/// | 1 | 2 | 3 |      | 1 | 2 | 3 |
/// ```
struct TableShape {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var edits: [Replacement] = []
    /// Cells of the tables that were filled up so far.
    private var cells = 0

    static func edits(in text: MarkdownText) -> [Replacement] {
        text.bytes.withUnsafeBufferPointer { bytes in
            let search = ByteSearch(in: bytes)
            guard search.first(0x7C, from: 0) != nil, search.first(0x2D, from: 0) != nil
            else { return [] }
            var shape = TableShape(bytes: bytes)
            shape.read()
            return shape.edits
        }
    }

    private mutating func read() {
        var rows: [Row] = []
        var before: Range<Int>?
        for (line, isCode) in ProseLines(of: bytes) {
            let content = isCode ? nil : content(of: line)
            if let content, !rows.isEmpty {
                rows.append(Row(bytes, content))
            } else if let content, let head = before, isDelimiter(content) {
                rows = [Row(bytes, withoutItemMark(head)), Row(bytes, content)]
            } else if !rows.isEmpty {
                fillUp(rows)
                rows = []
            }
            before = content
        }
        if !rows.isEmpty { fillUp(rows) }
    }

    /// A line without the margin of quotes and the white space around it; nil for one that is blank.
    private func content(of line: Range<Int>) -> Range<Int>? {
        var start = line.lowerBound
        while start < line.upperBound, bytes[start] == 0x20 || bytes[start] == 0x09 || bytes[start] == 0x3E {
            start += 1
        }
        guard start < line.upperBound else { return nil }
        var end = line.upperBound
        while bytes[end - 1].isASCIIWhitespace { end -= 1 }
        return start..<end
    }

    private func isDelimiter(_ content: Range<Int>) -> Bool {
        bytes[content].contains(0x7C) && PipeTables.isDelimiter(bytes[content])
    }

    /// A table may begin behind the mark of a list item: `- | a | b |`.
    private func withoutItemMark(_ content: Range<Int>) -> Range<Int> {
        guard let space = bytes[content].firstIndex(of: 0x20), bytes[content.lowerBound] != 0x7C,
            let pipe = bytes[space..<content.upperBound].first(where: { $0 != 0x20 }), pipe == 0x7C,
            BlockOpener.at(content, in: bytes) != nil
        else { return content }
        return bytes[space...].firstIndex(of: 0x7C)!..<content.upperBound
    }

    private mutating func fillUp(_ rows: [Row]) {
        var width = 0
        for row in rows where row.cells > width { width = row.cells }
        let isEven = rows[0].cells == width && rows[1].cells == width
        cells += isEven ? 0 : width * rows.count
        let mayGrow = !isEven && width <= MarkdownLimits.columns && cells <= MarkdownLimits.cells
        for (index, row) in rows.enumerated() {
            // Below the row of hyphens there is nothing to do for nearly all.
            if index > 1, row.pipesInCode.isEmpty { continue }
            if index == 1, row.looksLikeItem, isEven || mayGrow {
                edits.append(Replacement(range: row.start..<row.start, text: [0x7C]))
            }
            edits += row.pipesInCode.map { Replacement(range: $0..<$0, text: [0x5C]) }
            guard index < 2, mayGrow, row.cells < width else { continue }
            let cell = Array(index == 0 ? " |".utf8 : "-|".utf8)
            let missing = [[UInt8]](repeating: cell, count: width - row.cells).flatMap(\.self)
            edits.append(Replacement(range: row.end..<row.end, text: (row.isClosed ? [] : [0x7C]) + missing))
        }
    }

    /// The cells of a row, as Markdig counts them.
    private struct Row {
        private(set) var cells = 1
        /// A pipe stands at its end.
        private(set) var isClosed = false
        private(set) var pipesInCode: [Int] = []
        let start: Int
        let end: Int
        /// A hyphen and a space stand at its start.
        let looksLikeItem: Bool

        init(_ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) {
            start = content.lowerBound
            end = content.upperBound
            let search = ByteSearch(in: bytes)
            looksLikeItem = search.has("- ", at: start)
            // Most rows have no code, and looking for spans costs more than all the rest.
            let mayHaveCode = content.count <= CodeSpans.longestLine && search.first(0x60, from: start, to: end) != nil
            var spans = mayHaveCode ? CodeSpans(in: bytes, line: content) : nil
            var index = content.lowerBound
            while let pipe = search.first(0x7C, from: index, to: end) {
                index = pipe + 1
                if isEscaped(pipe, bytes, content) { continue }
                if spans?.contain(pipe) ?? false {
                    pipesInCode.append(pipe)
                } else if pipe == end - 1, pipe > content.lowerBound {
                    isClosed = true
                } else if pipe > content.lowerBound {
                    cells += 1
                }
            }
        }

        /// Whether an odd number of backslashes stands before an offset.
        private func isEscaped(_ offset: Int, _ bytes: UnsafeBufferPointer<UInt8>, _ content: Range<Int>) -> Bool {
            var first = offset
            while first > content.lowerBound, bytes[first - 1] == 0x5C { first -= 1 }
            return (offset - first) % 2 == 1
        }
    }
}
