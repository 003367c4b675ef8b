internal import CBytes
internal import CCMarkGFM

/// One parsed Markdown text: it owns cmark's tree and gives out Swift values alone.
struct MarkdownDocument: ~Copyable {
    private let root: MarkdownNode
    private let text: MarkdownText
    private let needsHTML: Bool
    /// The line, from 1, of the first that stands too deep in others, and became plain text.
    let tooDeep: Int?

    /// - Parameter outside: levels around the text, of what it is included in.
    init(_ text: MarkdownText, outside: Int = 0) {
        self.text = text
        root = MarkdownLibrary.shared.parse(text.bytes)
        (needsHTML, tooDeep) = InlineHTML.prepare(root, outside: outside)
        if !text.segments.isEmpty { SegmentMarking(text).mark(root) }
    }

    deinit {
        cmark_node_free(root)
    }

    /// The tree of the text. Text without raw HTML is read from cmark's nodes; other text is rendered and read
    /// by libxml2, since only an HTML parser knows which tags belong together. Both give the same values.
    ///
    /// - Parameter byHTML: text without raw HTML goes by way of HTML too; for the test that both ways agree.
    consuming func blocks(byHTML: Bool = false) -> Reading {
        if !needsHTML, !byHTML {
            var reader = MarkdownTreeReader()
            return Reading(blocks: reader.blocks(in: root))
        }
        return Self.withHTML(of: root) { html in
            switch HTMLDocument.blocks(of: html) {
            case .success(let read): Reading(blocks: read.blocks, isFlattened: read.isFlattened)
            case .failure(let why): UnreadBlocks(text: text).reading(of: root, why)
            }
        }
    }

    /// What became of a text.
    struct Reading {
        let blocks: [Block]
        /// HTML stood so deep that it was made less deep.
        var isFlattened = false
        /// The line, from 1, of the first block that libxml2 could not read, which stands in `blocks` as text.
        var unread: (line: Int, why: String)?
    }

    static func withHTML<Value>(of node: MarkdownNode, _ read: (UnsafeBufferPointer<CChar>) -> Value) -> Value {
        let html = cmark_render_html(node, MarkdownLibrary.options & ~CMARK_OPT_SOURCEPOS, nil)!
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return read(UnsafeBufferPointer(start: html, count: naslag_strlen(html)))
    }
}
