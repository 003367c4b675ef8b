internal import CCMarkGFM

/// Marks in cmark's tree where each segment begins, after parsing, so that the marks cannot change the parse.
///
/// The mark is raw HTML, an empty element:
/// `Een <n-s id="1"></n-s>zin.` Text that holds the start of a segment is cut in two.
struct SegmentMarking {
    static let element = "n-s"

    private let text: MarkdownText
    private let lineStarts: [Int]

    init(_ text: MarkdownText) {
        self.text = text
        lineStarts = text.bytes.withUnsafeBufferPointer { bytes in
            let search = ByteSearch(in: bytes)
            var starts = [0]
            while let feed = search.first(0x0A, from: starts[starts.count - 1]) { starts.append(feed + 1) }
            return starts
        }
    }

    func mark(_ root: MarkdownNode) {
        text.bytes.withUnsafeBufferPointer { bytes in
            var cursor = Cursor(bytes: bytes, segments: text.segments)
            let iterator = cmark_iter_new(root)
            defer { cmark_iter_free(iterator) }
            var imageDepth = 0
            while true {
                let event = cmark_iter_next(iterator)
                if event == CMARK_EVENT_DONE { return }
                guard let node = cmark_iter_get_node(iterator) else { continue }
                switch cmark_node_get_type(node) {
                case CMARK_NODE_IMAGE: imageDepth += event == CMARK_EVENT_ENTER ? 1 : -1
                case CMARK_NODE_TEXT where imageDepth == 0, CMARK_NODE_CODE where imageDepth == 0:
                    if let start = offset(of: node) { cursor.mark(node, at: start) }
                default: break
                }
            }
        }
    }

    private func offset(of node: MarkdownNode) -> Int? {
        let line = Int(cmark_node_get_start_line(node))
        guard line > 0, line <= lineStarts.count else { return nil }
        return lineStarts[line - 1] + Int(cmark_node_get_start_column(node)) - 1
    }

    /// Walks through text and segments side by side; both are in the order of the document.
    private struct Cursor {
        let bytes: UnsafeBufferPointer<UInt8>
        let segments: [MarkdownText.SegmentRange]
        private var next = 0
        private var marked: Int32 = 0
        private var lastEnd = 0

        init(bytes: UnsafeBufferPointer<UInt8>, segments: [MarkdownText.SegmentRange]) {
            self.bytes = bytes
            self.segments = segments
        }

        mutating func mark(_ node: MarkdownNode, at computed: Int) {
            var literal = NodeLiteral(node)
            var offset = located(literal, near: computed)
            while true {
                while next < segments.count, segments[next].range.upperBound <= offset { next += 1 }
                guard next < segments.count else {
                    insert(0, before: node)
                    return
                }
                let range = segments[next].range
                let isInside = range.lowerBound <= offset
                insert(isInside ? Int32(segments[next].index + 1) : 0, before: node)
                let boundary = isInside ? range.upperBound : range.lowerBound
                guard cmark_node_get_type(node) == CMARK_NODE_TEXT,
                    let cut = literal.advance(from: offset, to: boundary, in: bytes)
                else {
                    lastEnd = max(lastEnd, offset + literal.count)
                    return
                }
                literal.cut(at: cut, node)
                offset = boundary
            }
        }

        /// cmark's columns drift on later lines of a paragraph; where the text does not stand there, it is looked
        /// for from the end of the text before it.
        private func located(_ literal: NodeLiteral, near computed: Int) -> Int {
            if literal.matches(bytes, at: computed) { return computed }
            var offset = lastEnd
            let limit = min(bytes.count, max(computed, lastEnd) + 1024)
            while offset < limit {
                if literal.matches(bytes, at: offset) { return offset }
                offset += 1
            }
            return min(computed, bytes.count)
        }

        private mutating func insert(_ segment: Int32, before node: MarkdownNode) {
            // Raw HTML, not a custom inline: the cells of a table take no custom inlines.
            guard segment != marked, let mark = cmark_node_new(CMARK_NODE_HTML_INLINE) else { return }
            marked = segment
            cmark_node_set_literal(mark, "<\(SegmentMarking.element) id=\"\(segment)\"></\(SegmentMarking.element)>")
            cmark_node_insert_before(node, mark)
        }
    }
}
