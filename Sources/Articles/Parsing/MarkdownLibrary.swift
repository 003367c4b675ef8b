internal import CCMarkGFM

/// cmark-gfm, set up once: the table and strikethrough extensions and their node types.
///
/// `autolink` is not attached (it reads memory that is not its own on `:a@b.c` in 0.29.0.gfm.6), nor are
/// `tagfilter` and footnotes, which DocFX does not have.
struct MarkdownLibrary: @unchecked Sendable {
    // Sendable: the pointers are to tables of the library that nothing writes after `init`.
    static let shared = MarkdownLibrary()

    private let extensions: [OpaquePointer]
    let table: cmark_node_type
    let tableRow: cmark_node_type
    let tableCell: cmark_node_type
    let strikethrough: cmark_node_type

    private init() {
        cmark_gfm_core_extensions_ensure_registered()
        extensions = ["table", "strikethrough"].compactMap { (name: String) in cmark_find_syntax_extension(name) }
        table = naslag_node_table()
        tableRow = naslag_node_table_row()
        tableCell = naslag_node_table_cell()
        strikethrough = naslag_node_strikethrough()
    }

    static let options = CMARK_OPT_UNSAFE | CMARK_OPT_SOURCEPOS | CMARK_OPT_STRIKETHROUGH_DOUBLE_TILDE

    /// Parses Markdown. The caller owns the node: see `MarkdownDocument`.
    func parse(_ bytes: borrowing [UInt8]) -> MarkdownNode {
        let parser = cmark_parser_new(Self.options)!
        defer { cmark_parser_free(parser) }
        for syntax in extensions { cmark_parser_attach_syntax_extension(parser, syntax) }
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count)
        }
        return cmark_parser_finish(parser)
    }
}
