/// A table of lines `key value`, in the order of their bytes, that is searched where it lies: a program that asks for
/// two keys does not pay for two thousand.
struct SortedLines: Sendable {
    private let text: String

    init(_ text: String) {
        self.text = text
    }

    /// What follows the key; nil where no line has it.
    subscript(key: some StringProtocol) -> String? {
        text.utf8.withContiguousStorageIfAvailable { bytes in
            key.utf8.withContiguousStorageIfAvailable { Self.find($0, in: bytes) } ?? nil
        } ?? nil
    }

    private static func find(_ key: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var (low, high) = (0, bytes.count)
        while low < high {
            var start = (low + high) / 2
            var end = start
            while start > low, bytes[start - 1] != lineFeed { start -= 1 }
            while end < high, bytes[end] != lineFeed { end += 1 }
            var length = 0
            while length < key.count, start + length < end, bytes[start + length] == key[length] { length += 1 }
            // The line goes on with a space after its key, which comes before all that keys hold.
            let (here, wanted) = (
                start + length < end ? bytes[start + length] : 0, length < key.count ? key[length] : space
            )
            if here == wanted { return String(decoding: bytes[(start + length + 1)..<end], as: UTF8.self) }
            if here < wanted { low = end + 1 } else { high = start }
        }
        return nil
    }

    /// Every line, for a test that they are in order.
    var lines: [Substring] { text.split(separator: "\n") }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let space = UInt8(ascii: " ")
}
