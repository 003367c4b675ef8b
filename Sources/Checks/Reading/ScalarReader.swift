/// The characters of a text with the offsets of their first bytes in the file.
struct ScalarReader: Sequence, IteratorProtocol {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var index: Int

    init(_ text: InlineText) { self.init(text, text.range) }

    /// - Parameter range: a part of the text that begins and ends between characters.
    init(_ text: InlineText, _ range: Range<Int>) {
        bytes = text.bytes
        index = range.lowerBound
        end = range.upperBound
    }

    mutating func next() -> (offset: Int, scalar: Unicode.Scalar)? {
        guard index < end else { return nil }
        let offset = index
        let first = bytes[index]
        // The file is valid UTF-8: the first byte tells how many there are.
        let length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = UInt32(length == 1 ? first : first & (0xFF >> UInt8(length + 1)))
        for next in 1..<Swift.max(length, 1) where offset + next < end {
            value = value << 6 | UInt32(bytes[offset + next] & 0x3F)
        }
        index += length
        return (offset, Unicode.Scalar(value) ?? "\u{FFFD}")
    }
}
