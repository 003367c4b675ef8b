extension MarkdownText {
    /// The same text with what Markdig reads otherwise than cmark-gfm written as cmark-gfm reads it so.
    func inCommonDialect() -> MarkdownText {
        let withCode = replacing(MathCode.edits(in: self))
        return withCode.replacing(TableShape.edits(in: withCode))
    }
}

/// The lines of a text, and whether each is code, as far as lines alone show it.
struct ProseLines: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private var fence = FenceTracker()
    private var indented = IndentedCodeTracker()
    private var start = 0

    init(of bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
    }

    mutating func next() -> (line: Range<Int>, isCode: Bool)? {
        guard start < bytes.count else { return nil }
        let line = start..<ByteSearch(in: bytes).lineEnd(from: start)
        start = line.upperBound + 1
        let isFenced = fence.isCode(bytes[line])
        return (line, isFenced || indented.isCode(bytes[line]))
    }
}
