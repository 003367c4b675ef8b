/// Tells which lines stand in a fenced code block (CommonMark 0.29, section 4.5), fences included.
struct FenceTracker {
    private var open: (mark: UInt8, length: Int)?

    mutating func isCode(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        let text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
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
}
