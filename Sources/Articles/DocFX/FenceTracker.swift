/// Tells which lines stand in a fenced code block (CommonMark 0.29, section 4.5), fences included.
struct FenceTracker {
    private var open: (mark: UInt8, length: Int)?

    mutating func isCode(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        if open == nil { text = Self.withoutListMark(text) }
        guard let mark = text.first, mark == 0x60 || mark == 0x7E else { return open != nil }
        let length = text.prefix { $0 == mark }.count
        if let fence = open {
            if mark == fence.mark, length >= fence.length, text.dropFirst(length).allSatisfy({ $0.isASCIIWhitespace }) {
                open = nil
            }
            return true
        }
        guard length >= 3, mark == 0x7E || !text.dropFirst(length).contains(0x60) else { return false }
        open = (mark, length)
        return true
    }

    /// A fence may open behind the mark of a list item: `1. ```powershell`.
    private static func withoutListMark(
        _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Slice<UnsafeBufferPointer<UInt8>> {
        guard let first = text.first else { return text }
        var rest = text
        if first == 0x2D || first == 0x2A || first == 0x2B {
            rest = text.dropFirst()
        } else if first.isASCIIDigit {
            rest = text.drop { $0.isASCIIDigit }
            guard let mark = rest.popFirst(), mark == 0x2E || mark == 0x29 else { return text }
        } else {
            return text
        }
        guard rest.first == 0x20 || rest.first == 0x09 else { return text }
        return rest.drop { $0 == 0x20 || $0 == 0x09 }
    }
}
