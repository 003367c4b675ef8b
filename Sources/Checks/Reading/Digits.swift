internal import Articles

/// Numbers without their notation: `1,234.5`, `1.234,5` and `١٬٢٣٤٫٥` are the digits 12345.
enum Digits {
    static func isKept(_ number: Range<Int>, of source: InlineText, in target: InlineText) -> Bool {
        let wanted = source.bytes[number].filter(\.isASCIIDigit)
        let digits = digits(of: target)
        if contains(wanted, in: digits) { return true }
        let parts = source.bytes[number].split(separator: 0x2C)
        // `2013,2016,2019` is a list: a comma that groups has three digits behind it.
        if parts.count > 1, parts.contains(where: { $0.count != 3 && $0.startIndex > number.lowerBound }) {
            return parts.allSatisfy { part in contains(part.filter(\.isASCIIDigit), in: digits) }
        }
        return hasMyriads(target)
            && Myriads.numbers(in: target.text(target.range)).contains { $0.elementsEqual(wanted) }
    }

    /// Whether a sign for ten thousand or a hundred million may stand in the text: all are of three bytes.
    private static func hasMyriads(_ text: InlineText) -> Bool {
        text.has.contains(.nonASCII) && text.has.contains(.digit)
    }

    /// The digits of a text, numbers set apart by a blank. Separators between two digits go.
    private static func digits(of text: InlineText) -> [UInt8] {
        var result: [UInt8] = []
        var index = text.range.lowerBound
        var gap = 0
        while index < text.range.upperBound {
            let (digit, length) = digit(at: index, in: text)
            if let digit {
                if gap > 0, !result.isEmpty { result.append(0x20) }
                gap = 0
                result.append(digit)
            } else if gap > 0 || !isSeparator(at: index, in: text) {
                gap += 1
            }
            index += length
        }
        return result
    }

    private static func digit(at index: Int, in text: InlineText) -> (UInt8?, Int) {
        let byte = text.bytes[index]
        if byte.isASCIIDigit { return (byte, 1) }
        guard byte >= 0x80 else { return (nil, 1) }
        // Arabic-Indic digits: U+0660… is D9 A0…, U+06F0… is DB B0….
        let next = text.byte(at: index + 1)
        if byte == 0xD9, (0xA0...0xA9).contains(next) { return (next - 0xA0 + 0x30, 2) }
        if byte == 0xDB, (0xB0...0xB9).contains(next) { return (next - 0xB0 + 0x30, 2) }
        return (nil, 1)
    }

    /// What may stand between groups of digits: `. , '`, a blank, and the no-break and Arabic ones.
    private static func isSeparator(at index: Int, in text: InlineText) -> Bool {
        switch text.bytes[index] {
        case 0x2E, 0x2C, 0x20, 0x27, 0xC2, 0xA0, 0xE2, 0x80, 0xAF, 0x99, 0xD9, 0xAB, 0xAC: true
        default: false
        }
    }

    private static func contains(_ wanted: [UInt8], in digits: [UInt8]) -> Bool {
        digits.withUnsafeBufferPointer { ByteSearch(in: $0).first(wanted, from: 0) != nil }
    }
}
