internal import Markup

/// Reads an HTML table: sections are flattened, and a row is a header when it stands in `<thead>` or holds nothing
/// but `<th>`.
enum HTMLTableReader {
    static func table(_ node: HTMLNode, _ reader: inout HTMLTreeReader) -> Table {
        var table = Table(rows: [])
        addRows(of: node, inHead: false, to: &table, &reader)
        return table
    }

    /// What stands in a table, its sections and its rows outside of every cell, each run of it by itself:
    /// `<table>Words<tr>…`.
    static func loose(in node: HTMLNode) -> [[HTMLNode]] {
        var runs: [[HTMLNode]] = []
        var run: [HTMLNode] = []
        func flush() {
            if !run.isEmpty { runs.append(run) }
            run = []
        }
        for child in node.children where child.isShown {
            switch (child.kind, child.name) {
            case (.element, "thead"), (.element, "tbody"), (.element, "tfoot"), (.element, "tr"):
                flush()
                runs += self.loose(in: child)
            case (.element, "caption"), (.element, "colgroup"), (.element, "col"): break
            case (.element, "td"), (.element, "th"):
                if node.name == "tr" { flush() } else { run.append(child) }
            default: run.append(child)
            }
        }
        flush()
        return runs
    }

    private static func addRows(
        of node: HTMLNode, inHead: Bool, to table: inout Table, _ reader: inout HTMLTreeReader
    ) {
        for child in node.children where child.kind == .element {
            switch child.name {
            case "thead": addRows(of: child, inHead: true, to: &table, &reader)
            case "tbody", "tfoot": addRows(of: child, inHead: false, to: &table, &reader)
            case "caption": table.caption = reader.inlines.inlines(in: child).trimmingBreaks()
            case "tr": table.rows.append(row(child, inHead: inHead, &reader))
            default: break
            }
        }
    }

    private static func row(_ node: HTMLNode, inHead: Bool, _ reader: inout HTMLTreeReader) -> Table.Row {
        var cells: [Table.Cell] = []
        for cell in node.children where cell.kind == .element && (cell.name == "td" || cell.name == "th") {
            cells.append(
                Table.Cell(
                    isHeader: cell.name == "th",
                    alignment: (cell["align"]?.lowercased()).flatMap(Table.Alignment.init) ?? .unspecified,
                    columnSpan: span(cell["colspan"]), rowSpan: span(cell["rowspan"]),
                    content: reader.blocks(in: cell)))
        }
        return Table.Row(isHeader: inHead || (!cells.isEmpty && cells.allSatisfy(\.isHeader)), cells: cells)
    }

    /// HTML allows 1 to 1000 columns; a larger number would only be an attack on the reader's browser.
    private static func span(_ text: String?) -> Int {
        min(max(text.flatMap { Int($0) } ?? 1, 1), 64)
    }
}
