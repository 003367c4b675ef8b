internal import Articles

extension ArticleRenderer {
    mutating func renderTable(_ table: Table) {
        writer.raw("<table>\n")
        if !table.caption.isBlank {
            writer.raw("<caption>")
            render(table.caption)
            writer.raw("</caption>\n")
        }
        let head = table.rows.prefix { $0.isHeader }
        let width = table.rows.map { $0.cells.reduce(0) { $0 + $1.columnSpan } }.max() ?? 0
        if !head.isEmpty {
            writer.raw("<thead>\n")
            for row in head { render(row, width: width, inHead: true) }
            writer.raw("</thead>\n")
        }
        let body = table.rows.dropFirst(head.count)
        if !body.isEmpty {
            writer.raw("<tbody>\n")
            for row in body { render(row, width: width, inHead: false) }
            writer.raw("</tbody>\n")
        }
        writer.raw("</table>")
    }

    private mutating func render(_ row: Table.Row, width: Int, inHead: Bool) {
        guard !row.cells.isEmpty else { return }
        writer.raw("<tr>")
        for cell in row.cells { render(cell, width: width, inHead: inHead) }
        writer.raw("</tr>\n")
    }

    private mutating func render(_ cell: Table.Cell, width: Int, inHead: Bool) {
        // An empty header cell names nothing: assistive technology wants a plain cell there.
        let isHeader = (cell.isHeader || inHead) && !cell.content.plainText.isBlankText
        writer.raw(isHeader ? "<th" : "<td")
        if isHeader { writer.raw(inHead ? " scope=\"col\"" : " scope=\"row\"") }
        if cell.alignment != .unspecified { writer.attribute("class", "align-\(cell.alignment.rawValue)") }
        // A cell that spans more columns than there are, or rows below the last, is no valid table.
        if cell.columnSpan > 1, cell.columnSpan <= width { writer.attribute("colspan", String(cell.columnSpan)) }
        if cell.rowSpan > 1 { writer.attribute("rowspan", String(cell.rowSpan)) }
        writer.raw(">")
        renderContent(cell.content, isTight: cell.content.count == 1)
        writer.raw(isHeader ? "</th>" : "</td>")
    }
}

extension String {
    var isBlankText: Bool { allSatisfy(\.isWhitespace) }
}
