internal import CCMarkGFM

/// A text whose HTML libxml2 does not read whole: what it refuses stands in its place as it is written.
///
/// ```
/// Text.                  →  Text, as ever
/// [a] (its address grows to 65 MiB of HTML)   →  the same characters, as code
/// ```
/// Where no block is at fault by itself, the whole text is shown as it is written.
struct UnreadBlocks {
    let text: MarkdownText

    /// - Parameters:
    ///   - root: its tree; the blocks that are refused are replaced in it.
    ///   - whole: why the whole of it is not read.
    func reading(of root: MarkdownNode, _ whole: HTMLDocument.Refusal) -> MarkdownDocument.Reading {
        var unread: (line: Int, why: String)?
        for block in Array(MarkdownChildren(of: root)) {
            guard let why = MarkdownDocument.withHTML(of: block, { HTMLDocument.refusal(of: $0, after: whole) }),
                let code = cmark_node_new(CMARK_NODE_CODE_BLOCK)
            else { continue }
            let line = max(1, Int(cmark_node_get_start_line(block)))
            cmark_node_set_literal(code, written(line...max(line, Int(cmark_node_get_end_line(block)))))
            cmark_node_insert_before(block, code)
            cmark_node_free(block)
            if unread == nil { unread = (line, why.message) }
        }
        if let unread, case .success(let read) = MarkdownDocument.withHTML(of: root, HTMLDocument.blocks) {
            return .init(blocks: read.blocks, isFlattened: read.isFlattened, unread: unread)
        }
        let all = String(decoding: text.bytes, as: UTF8.self)
        return .init(blocks: [.code(language: "", text: all)], unread: (1, whole.message))
    }

    private func written(_ lines: ClosedRange<Int>) -> String {
        let end = text.lineStart(lines.upperBound + 1)
        let start = text.lineStart(lines.lowerBound)
        // Behind the last line there is none, and its start is that of the last.
        let isLast = text.bytes.count(where: { $0 == 0x0A }) < lines.upperBound
        return String(decoding: text.bytes[start..<(isLast ? text.bytes.count : end)], as: UTF8.self)
    }
}
