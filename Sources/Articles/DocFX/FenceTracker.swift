/// Tells which lines stand in a fenced code block (CommonMark 0.29, section 4.5), fences included.
struct FenceTracker {
    private var open: (mark: UInt8, length: Int, isInItem: Bool)?

    mutating func isCode(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        // Nearly all lines begin with a letter, and no fence does.
        if open == nil, let first = line.first, first.isASCIILetter { return false }
        // A fence ends with the list item around it.
        if open?.isInItem ?? false, Self.endsItem(line) { open = nil }
        var text = line.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x3E }
        // Four columns in, and yet no indented code: only an item moves the margin so far.
        let isInItem = line.starts(with: repeatElement(0x20, count: 4))
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
        open = (mark, length, isInItem)
        return true
    }

    /// Whether a line has words that stand less than two columns in, in no quote.
    private static func endsItem(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = line.first, first != 0x09, first != 0x3E else { return false }
        return !line.starts(with: repeatElement(0x20, count: 2)) && !line.allSatisfy(\.isASCIIWhitespace)
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
