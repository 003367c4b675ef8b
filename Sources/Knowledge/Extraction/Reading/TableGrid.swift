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

    init(_ table: Table, at path: BlockPath) {
        var open: [(cell: Cell, rows: Int)?] = []
        var group = 0
        let hasHeader = table.rows.contains(where: \.isHeader)
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
            let isHeader = hasHeader ? row.isHeader : number == 0 && cells.allSatisfy(\.content.isEmphasized)
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
