/// Questions about single bytes of UTF-8 text. Bytes of 0x80 and above are parts of other scripts' letters.
enum ASCII {
    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    static func isWord(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) || byte == UInt8(ascii: "_") }

    static func isHexDigit(_ byte: UInt8) -> Bool { isDigit(byte) || (byte | 0x20) &- 0x61 < 6 }

    static func isX(_ byte: UInt8) -> Bool { byte | 0x20 == UInt8(ascii: "x") }

    static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    static func upper(_ byte: UInt8) -> UInt8 { byte &- 0x61 < 26 ? byte & 0xDF : byte }
}

/// Text as bytes that may be asked for any index: outside of the text every byte is zero, which is part of no
/// code, so look-behind and look-ahead need no bounds of their own.
struct ByteText {
    let bytes: UnsafeBufferPointer<UInt8>
    var count: Int { bytes.count }

    subscript(_ index: Int) -> UInt8 {
        index >= 0 && index < bytes.count ? bytes[index] : 0
    }

    func string(_ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    /// The number in a range of digits; nil when it has more than nine.
    func number(_ range: Range<Int>) -> Int? {
        guard !range.isEmpty, range.count <= 9 else { return nil }
        return range.reduce(0) { $0 * 10 + Int(bytes[$1] &- 0x30) }
    }

    /// True when the text at `index` is `word`, which is lower case, whatever the text's ASCII case.
    func matches(_ word: StaticString, at index: Int) -> Bool {
        guard index >= 0, index + word.utf8CodeUnitCount <= count else { return false }
        for offset in 0..<word.utf8CodeUnitCount
        where ASCII.lower(bytes[index + offset]) != word.utf8Start[offset] {
            return false
        }
        return true
    }

    /// The width of the blank at `index`: space, tab, no-break space, narrow no-break space; 0 for no blank.
    func blank(at index: Int) -> Int {
        switch self[index] {
        case 0x20, 0x09: 1
        case 0xC2 where self[index + 1] == 0xA0: 2
        case 0xE2 where self[index + 1] == 0x80 && (self[index + 2] == 0xAF || self[index + 2] == 0x89): 3
        default: 0
        }
    }

    /// The width of the blank that ends before `index`.
    func blank(before index: Int) -> Int {
        for width in 1...3 where blank(at: index - width) == width { return width }
        return 0
    }
}
