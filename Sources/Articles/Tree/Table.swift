/// A table, whether written with pipes or in HTML.
package struct Table: Hashable, Sendable {
    /// The content of `<caption>`; empty for pipe tables, which have none.
    package var caption: [Inline]
    package var rows: [Row]

    package init(caption: [Inline] = [], rows: [Row]) {
        self.caption = caption
        self.rows = rows
    }

    /// A row; a header row stands at the top and names the columns.
    package struct Row: Hashable, Sendable {
        /// True for the header row of a pipe table, for the rows of `<thead>`, and for rows of nothing but `<th>`.
        package var isHeader: Bool
        package var cells: [Cell]

        package init(isHeader: Bool, cells: [Cell]) {
            self.isHeader = isHeader
            self.cells = cells
        }
    }

    /// A cell. A pipe table gives it one paragraph, an HTML table any blocks.
    package struct Cell: Hashable, Sendable {
        package var isHeader: Bool
        package var alignment: Alignment
        /// How many columns the cell covers, from 1.
        package var columnSpan: Int
        /// How many rows the cell covers, from 1.
        package var rowSpan: Int
        package var content: [Block]

        package init(
            isHeader: Bool = false, alignment: Alignment = .unspecified, columnSpan: Int = 1, rowSpan: Int = 1,
            content: [Block]
        ) {
            self.isHeader = isHeader
            self.alignment = alignment
            self.columnSpan = columnSpan
            self.rowSpan = rowSpan
            self.content = content
        }
    }

    /// Alignment of a column; `unspecified` follows the direction of the language.
    package enum Alignment: String, Hashable, Sendable {
        case unspecified, left, center, right
    }
}
