/// Bounds on a text before the Markdown parser sees it.
///
/// cmark-gfm 0.29.0.gfm.6 takes minutes or gigabytes for some small inputs: wide tables with many short rows, deep
/// containers, many unclosed marks, one long definition with many uses. A linear scan before the call keeps all of
/// them out; published articles stay far below each limit.
enum MarkdownLimits {
    static let size = 4 << 20
    static let columns = 64
    static let cells = 200_000
    static let containers = 32
    static let indent = 128
    /// Marks such as `<?` that nothing closes in their paragraph.
    static let unclosed = 100
    /// Attributes of one tag.
    static let attributes = 500
    /// `![` in one paragraph or table: the parser looks back at all before each.
    static let images = 1_000
    /// Characters that may mean something inside a paragraph: each can become a node.
    static let marks = 500_000
    /// Bytes that the parser may move while it takes definitions.
    static let moves = 256 << 20
    /// What the uses of definitions may grow to.
    static let expansion = 32 << 20

    struct Excess {
        let offset: Int
        let message: String
        /// The block at `offset` alone is at fault, up to the next blank line.
        var isBlock = false
    }

    /// - Returns: the first limit that the text passes, or nil.
    static func excess(in text: MarkdownText) -> Excess? {
        guard text.bytes.count <= size else {
            return Excess(offset: 0, message: "this article is over 4 MiB; split it")
        }
        return text.bytes.withUnsafeBufferPointer { bytes in
            let search = ByteSearch(in: bytes)
            if bytes.count > marks, bytes.count(where: isMark) > marks {
                return Excess(offset: 0, message: "this article holds more than \(marks) marks of Markdown; split it")
            }
            return lines(bytes, search) ?? DefinitionLimit.excess(in: bytes, search)
        }
    }

    private static func lines(_ bytes: UnsafeBufferPointer<UInt8>, _ search: ByteSearch) -> Excess? {
        var tables = search.first(0x7C, from: 0) == nil ? nil : TableLimit()
        var unclosed = search.first(0x3C, from: 0) == nil ? nil : UnclosedLimit()
        var pictures = search.count("![", in: 0..<bytes.count) > images ? PictureLimit() : nil
        var line = 0
        while line < bytes.count {
            let end = search.lineEnd(from: line)
            let message =
                ContainerLimit.excess(inLine: bytes[line..<end]) ?? tables?.excess(inLine: bytes[line..<end])
                ?? unclosed?.excess(inLine: line..<end, of: bytes, search)
                ?? pictures?.excess(inLine: line..<end, of: bytes, search)
            if let message { return Excess(offset: line, message: message, isBlock: true) }
            line = end + 1
        }
        return nil
    }

    private static func isMark(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x26, 0x2A, 0x3C, 0x5B, 0x5C, 0x5D, 0x5F, 0x60, 0x7E: true
        default: false
        }
    }
}
