/// Tells which lines stand in an indented code block (CommonMark 0.29, section 4.4), as far as lines alone show it:
/// four columns in, behind a blank line or a directive, and in no list.
struct IndentedCodeTracker {
    private var isInList = false
    private var mayOpen = true

    mutating func isCode(_ line: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        var indent = 0
        var text = line
        while let first = text.first, first == 0x20 || first == 0x09 {
            indent += first == 0x09 ? 4 - indent % 4 : 1
            text.removeFirst()
        }
        guard let first = text.first else {
            mayOpen = true
            return false
        }
        if indent >= 4, mayOpen, !isInList { return true }
        let isItem = Self.opensItem(text)
        if isItem {
            isInList = true
        } else if mayOpen, indent < 2 {
            isInList = false
        }
        mayOpen = first == 0x3A || (first == 0x23 && !isItem)
        return false
    }

    private static func opensItem(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        guard let first = text.first else { return false }
        if first == 0x2D || first == 0x2A || first == 0x2B { return text.dropFirst().first?.isASCIIWhitespace ?? true }
        let rest = text.drop { $0.isASCIIDigit }
        return first.isASCIIDigit && (rest.first == 0x2E || rest.first == 0x29)
    }
}
