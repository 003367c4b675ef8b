internal import CCMarkGFM

/// Reads cmark's blocks as Swift values. Raw HTML other than what `InlineHTML` calls simple does not occur here.
struct MarkdownTreeReader {
    private var inlines = MarkdownInlineReader()

    mutating func blocks(in node: MarkdownNode) -> [Block] {
        var result: [Block] = []
        for child in MarkdownChildren(of: node) {
            if let block = block(child) { result.append(block) }
        }
        return result
    }

    private mutating func block(_ node: MarkdownNode) -> Block? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            return .paragraph(inlines.inlines(in: node))
        case CMARK_NODE_HEADING:
            return .heading(
                Heading(level: Int(cmark_node_get_heading_level(node)), anchored: inlines.inlines(in: node)))
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            var items: [[Block]] = []
            for item in MarkdownChildren(of: node) { items.append(blocks(in: item)) }
            return .list(
                List(
                    start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
                    isTight: cmark_node_get_list_tight(node) != 0, items: items))
        case CMARK_NODE_BLOCK_QUOTE:
            return .quote(blocks(in: node))
        case CMARK_NODE_CODE_BLOCK:
            let language = string(cmark_node_get_fence_info(node)).prefix { $0 != " " }
            return .code(language: String(language), text: string(cmark_node_get_literal(node)))
        case CMARK_NODE_THEMATIC_BREAK:
            return .thematicBreak
        case CMARK_NODE_HTML_BLOCK:
            return DirectiveComment.read(string(cmark_node_get_literal(node))).map(Block.directive)
        case MarkdownLibrary.shared.table:
            return .table(table(node))
        default:
            return nil
        }
    }

    private mutating func table(_ node: MarkdownNode) -> Table {
        let columns = Int(cmark_gfm_extensions_get_table_columns(node))
        let alignments = cmark_gfm_extensions_get_table_alignments(node)
        var rows: [Table.Row] = []
        for row in MarkdownChildren(of: node) {
            let isHeader = cmark_gfm_extensions_get_table_row_is_header(row) != 0
            var cells: [Table.Cell] = []
            for cell in MarkdownChildren(of: row) {
                let column = cells.count
                let content = inlines.inlines(in: cell)
                cells.append(
                    Table.Cell(
                        isHeader: isHeader,
                        alignment: column < columns ? Table.Alignment(cmark: alignments?[column] ?? 0) : .unspecified,
                        content: content.isEmpty ? [] : [.paragraph(content)]))
            }
            rows.append(Table.Row(isHeader: isHeader, cells: cells))
        }
        return Table(rows: rows)
    }
}

extension Table.Alignment {
    fileprivate init(cmark letter: UInt8) {
        switch letter {
        case UInt8(ascii: "l"): self = .left
        case UInt8(ascii: "c"): self = .center
        case UInt8(ascii: "r"): self = .right
        default: self = .unspecified
        }
    }
}

extension Heading {
    /// A heading whose id is its first anchor: `## <a name="slug"></a>Title`. Without one the id stays empty until
    /// `HeadingIDs` gives it.
    init(level: Int, anchored content: [Inline]) {
        var id = ""
        var rest: [Inline] = []
        for inline in content {
            if case .anchor(let name) = inline, id.isEmpty { id = name } else { rest.append(inline) }
        }
        self.init(level: level, id: id, content: rest)
    }
}
