internal import Articles

/// The words of a text that may be names or numbers: runs without blanks outside of tags, links' destinations and
/// code, punctuation at both ends taken off.
struct TokenReader: Sequence, IteratorProtocol {
    private let text: InlineText
    private var index: Int
    private var opaque: ArraySlice<Range<Int>>

    init(text: InlineText) {
        self.text = text
        index = text.range.lowerBound
        opaque = text.opaque[...]
    }

    mutating func next() -> Range<Int>? {
        let end = text.range.upperBound
        while index < end {
            if let hidden = opaque.first, index >= hidden.lowerBound {
                index = Swift.max(index, hidden.upperBound)
                opaque.removeFirst()
                continue
            }
            guard Self.isPart(text.bytes[index]) else {
                index += 1
                continue
            }
            let limit = Swift.min(opaque.first?.lowerBound ?? end, end)
            var stop = index
            var isSpecial = false
            var isFirst = true
            while stop < limit, Self.isPart(text.bytes[stop]) {
                let byte = text.bytes[stop]
                // A word of lower-case letters, also with a capital, is neither name nor number.
                if !(0x61...0x7A).contains(byte), !isFirst || !(0x41...0x5A).contains(byte) { isSpecial = true }
                isFirst = false
                stop += 1
            }
            defer { index = Swift.max(stop, index + 1) }
            if isSpecial, let word = trimmed(index..<stop) { return word }
        }
        return nil
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        var stop = range.upperBound
        while start < stop, Self.isOuter(text.bytes[start]) { start += 1 }
        while stop > start, Self.isOuter(text.bytes[stop - 1]) { stop -= 1 }
        return stop - start > 1 ? start..<stop : nil
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        if byte.isASCIIAlphanumeric { return true }
        switch byte {
        case 0x2E, 0x2C, 0x2D, 0x5F, 0x24, 0x3A, 0x40, 0x5C, 0x2F, 0x25, 0x7B, 0x7D: return true
        default: return false
        }
    }

    private static func isOuter(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x2E, 0x2C, 0x2D, 0x3A, 0x5F, 0x5C, 0x2F: true
        default: false
        }
    }
}
