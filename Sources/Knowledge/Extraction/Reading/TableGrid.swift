internal import Articles

/// A table with its cells in columns: a cell that spans rows or columns stands in each of them.
struct TableGrid {
    struct Cell {
        /// The paths of its blocks.
        let paths: [BlockPath]
        let content: [Block]

        var text: String { content.plainText.trimmed }

        /// Nothing but code spans or a code block.
        var isLiteral: Bool {
            !content.isEmpty
                && content.allSatisfy { block in
                    switch block {
                    case .paragraph(let inlines): !inlines.isBlank && inlines.allSatisfy { !$0.isProse || [$0].isBlank }
                    case .code: true
                    default: false
                    }
                }
        }
    }

    private(set) var headers: [String] = []
    private(set) var rows: [[Cell]] = []

    /// - Parameter takesHeader: false where a header row is a row as all others: a table of properties.
    init(_ table: Table, at path: BlockPath, takesHeader: Bool = true) {
        var open: [(cell: Cell, rows: Int)?] = []
        var group = 0
        var isBehindBlank = false
        let hasHeader = table.rows.contains { $0.isHeader && !$0.isBlank }
        for (number, row) in table.rows.enumerated() {
            var cells: [Cell] = []
            for cell in row.cells {
                Self.continueOpen(&open, into: &cells)
                let placed = Cell(
                    paths: cell.content.indices.map { path + [group, $0] }, content: cell.content)
                group += 1
                for _ in 0..<min(max(cell.columnSpan, 1), 64) {
                    while open.count <= cells.count { open.append(nil) }
                    open[cells.count] = cell.rowSpan > 1 ? (placed, cell.rowSpan - 1) : nil
                    cells.append(placed)
                }
            }
            Self.continueOpen(&open, into: &cells)
            if row.isHeader, row.isBlank {
                isBehindBlank = true
                continue
            }
            let isFirst = number == 0 || (number == 1 && isBehindBlank)
            let isHeader =
                takesHeader && (hasHeader ? row.isHeader : isFirst && cells.allSatisfy(\.content.isEmphasized))
            if isHeader { headers = cells.map(\.text) } else { rows.append(cells) }
        }
    }

    private static func continueOpen(_ open: inout [(cell: Cell, rows: Int)?], into cells: inout [Cell]) {
        while cells.count < open.count, let (cell, rows) = open[cells.count] {
            open[cells.count] = rows > 1 ? (cell, rows - 1) : nil
            cells.append(cell)
        }
    }
}

extension Table.Row {
    /// A header row without a word: the pipe table had to have one.
    fileprivate var isBlank: Bool { cells.allSatisfy { $0.content.plainText.trimmed.isEmpty } }
}

extension [Block] {
    /// All of it bold: how a table without a header row writes one.
    fileprivate var isEmphasized: Bool {
        count == 1
            && {
                guard case .paragraph(let content) = self[0] else { return false }
                return content.allSatisfy { inline in
                    if case .styled(.strong, _) = inline { true } else { [inline].isBlank }
                } && !content.isBlank
            }()
    }
}
