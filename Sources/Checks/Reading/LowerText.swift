internal import Articles

/// A text in lower case of ASCII, at the same offsets. Made only where an exact search has failed or a term is
/// looked for.
struct LowerText {
    private let bytes: [UInt8]
    private let start: Int

    init(_ text: InlineText) {
        bytes = text.bytes[text.range].map(\.asciiLowercased)
        start = text.range.lowerBound
    }

    /// Where a word in lower case begins, in the file; an ending may follow it: `tenants`, `huurders`.
    func offset(ofWord word: [UInt8]) -> Int? {
        var position = 0
        while let found = offset(of: word, from: position) {
            let before = found == 0 ? 0x20 : bytes[found - 1]
            if !before.isASCIIAlphanumeric, before < 0x80 { return start + found }
            position = found + 1
        }
        return nil
    }

    /// Whether a reader of the text sees the bytes.
    func isVisible(_ wanted: [UInt8], in text: InlineText) -> Bool {
        var position = 0
        while let found = offset(of: wanted, from: position) {
            if text.isVisible(start + found) { return true }
            position = found + 1
        }
        return false
    }

    private func offset(of wanted: [UInt8], from position: Int) -> Int? {
        bytes.withUnsafeBufferPointer { ByteSearch(in: $0).first(wanted, from: position) }
    }
}
