internal import Articles

/// Reads a table row by row, as a screen reader does: columns of prose do not fit side by side in 80 characters, and
/// a table program is not on every machine.
///
/// `| Code | Meaning |` over `| 5.7.705 | Over the threshold |` is one entry: the tag `Code: 5.7.705` and the text
/// `Meaning: Over the threshold`.
enum RoffTable {
    struct Entry: Hashable {
        var tag: [Inline]
        var body: [Block]
    }

    static func entries(_ table: Table) -> [Entry] {
        let grid = grid(table)
        let isHeader = table.rows.map { $0.isHeader && !$0.cells.isEmpty }
        // A table of header rows alone has nothing under them: its headers are then its text.
        let headers = isHeader.allSatisfy { $0 } ? 0 : isHeader.prefix { $0 }.count
        let names = names(grid.prefix(headers))
        return grid.dropFirst(headers).compactMap { row in
            var cells = row.enumerated().compactMap { column, cell -> [Block]? in
                guard let cell, !isBlank(cell.content) else { return nil }
                return labelled(cell.content, names.indices.contains(column) ? names[column] : [])
            }
            guard !cells.isEmpty else { return nil }
            let first = cells.removeFirst()
            guard case .paragraph(let tag) = first.first else { return Entry(tag: [], body: first + joined(cells)) }
            return Entry(tag: tag, body: first.dropFirst() + joined(cells))
        }
    }

    /// The name of each column, from all header rows: `Limits` over `Per day` gives `Limits, Per day`.
    private static func names(_ headers: ArraySlice<[Table.Cell?]>) -> [[Inline]] {
        (0..<(headers.map(\.count).max() ?? 0)).map { column in
            var cells: [Table.Cell] = []
            for row in headers {
                // A cell over several rows is in each of them.
                guard row.indices.contains(column), let cell = row[column], cell != cells.last else { continue }
                cells.append(cell)
            }
            let names = cells.map { words($0.content) }.filter { !$0.isBlank }
            return Array(names.joined(separator: [.text(", ", segment: 0)]))
        }
    }

    /// The rows with each cell in its column. A cell over several rows is told again in each, one over several
    /// columns once.
    private static func grid(_ table: Table) -> [[Table.Cell?]] {
        var pending: [Int: (cell: Table.Cell, rows: Int)] = [:]
        return table.rows.map { row in
            var line: [Table.Cell?] = []
            var cells = row.cells[...]
            while true {
                let column = line.count
                if let above = pending[column] {
                    line.append(above.cell)
                    pending[column] = above.rows > 1 ? (above.cell, above.rows - 1) : nil
                } else if let cell = cells.popFirst() {
                    line.append(cell)
                    if cell.rowSpan > 1 { pending[column] = (cell, cell.rowSpan - 1) }
                    line += [Table.Cell?](repeating: nil, count: min(max(cell.columnSpan - 1, 0), 1000))
                } else if pending.keys.contains(where: { $0 > column }) {
                    line.append(nil)
                } else {
                    return line
                }
            }
        }
    }

    private static func labelled(_ blocks: [Block], _ name: [Inline]) -> [Block] {
        guard !name.isBlank else { return blocks }
        let mark = name.plainText.hasSuffix(":") ? " " : ": "
        let label: [Inline] = [.styled(.emphasis, name), .text(mark, segment: 0)]
        guard case .paragraph(let content) = blocks.first else { return [.paragraph(label)] + blocks }
        return [.paragraph(label + content)] + blocks.dropFirst()
    }

    /// The cells below a tag. Those of one paragraph stand on lines of one paragraph together.
    private static func joined(_ cells: [[Block]]) -> [Block] {
        var blocks: [Block] = []
        var mayJoin = false
        for cell in cells {
            if mayJoin, case .paragraph(let last) = blocks.last, case .paragraph(let first) = cell.first {
                blocks[blocks.count - 1] = .paragraph(last + [.lineBreak] + first)
                blocks += cell.dropFirst()
            } else {
                blocks += cell
            }
            mayJoin = cell.count == 1
        }
        return blocks
    }

    private static func isBlank(_ blocks: [Block]) -> Bool {
        blocks.allSatisfy { if case .paragraph(let content) = $0 { content.isBlank } else { false } }
    }

    /// The running text of a cell, or all its words if it holds more than a paragraph.
    private static func words(_ blocks: [Block]) -> [Inline] {
        if case .paragraph(let content) = blocks.first, blocks.count == 1 { return content }
        return [.text(blocks.plainText, segment: 0)]
    }
}
