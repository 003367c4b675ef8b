internal import CCMarkGFM

/// The text of a leaf beside the Markdown that it came from, where escapes and entities are longer.
struct NodeLiteral {
    private let bytes: UnsafeBufferPointer<UInt8>

    init(_ node: MarkdownNode) {
        bytes = Articles.bytes(of: cmark_node_get_literal(node))
    }

    var count: Int { bytes.count }

    /// Whether the Markdown at `offset` can be the start of this text: its first bytes, up to an escape or entity.
    func matches(_ markdown: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0 else { return false }
        for index in 0..<min(bytes.count, 12) {
            guard offset + index < markdown.count else { return false }
            let byte = markdown[offset + index]
            if byte == 0x5C || byte == 0x26 { return true }
            if byte != bytes[index] { return false }
        }
        return true
    }

    /// The offset in this text that corresponds to the Markdown offset `boundary`, when the text starts at `start`
    /// and goes on past it.
    func advance(from start: Int, to boundary: Int, in markdown: UnsafeBufferPointer<UInt8>) -> Int? {
        guard start >= 0, start < boundary else { return nil }
        // Nearly no text holds a backslash or an ampersand: then both go in step.
        let search = ByteSearch(in: markdown)
        let end = min(boundary, start + bytes.count, markdown.count)
        if search.first(0x5C, from: start, to: end) == nil, search.first(0x26, from: start, to: end) == nil {
            return boundary - start < bytes.count ? boundary - start : nil
        }
        var source = start
        var index = 0
        while index < bytes.count {
            if source >= boundary { return index > 0 ? index : nil }
            guard source < markdown.count else { return nil }
            if markdown[source] == 0x5C, source + 1 < markdown.count, markdown[source + 1] == bytes[index],
                bytes[index] != 0x5C || markdown[source + 1] == 0x5C
            {
                source += 2
                index += 1
            } else if markdown[source] == 0x26, let end = entityEnd(source, in: markdown, at: index) {
                source = end
                index += scalarLength(bytes[index])
            } else {
                source += 1
                index += 1
            }
        }
        return nil
    }

    /// Past the `;` of an entity that stands for one character of this text; nil where `&` is just itself.
    private func entityEnd(_ start: Int, in markdown: UnsafeBufferPointer<UInt8>, at index: Int) -> Int? {
        let limit = min(markdown.count, start + 33)
        guard let semicolon = ByteSearch(in: markdown).first(0x3B, from: start, to: limit),
            markdown[(start + 1)..<semicolon].allSatisfy({ $0.isASCIIAlphanumeric || $0 == 0x23 })
        else { return nil }
        return bytes[index] != 0x26 || semicolon - start == 4 ? semicolon + 1 : nil
    }

    private func scalarLength(_ lead: UInt8) -> Int {
        lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    }

    /// Cuts the node in two at `offset`: a new node before it takes the first part.
    mutating func cut(at offset: Int, _ node: MarkdownNode) {
        let first = bytes[..<offset].map { CChar(bitPattern: $0) } + [0]
        let second = bytes[offset...].map { CChar(bitPattern: $0) } + [0]
        guard let head = cmark_node_new(CMARK_NODE_TEXT) else { return }
        cmark_node_set_literal(head, first)
        cmark_node_insert_before(node, head)
        cmark_node_set_literal(node, second)
        self = NodeLiteral(node)
    }
}
