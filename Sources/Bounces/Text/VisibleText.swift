/// Text as a reader sees it.
enum VisibleText {
    /// Without the characters that take no room and may stand inside a code: soft hyphen, zero-width space and joiners,
    /// word joiner, byte order mark, marks of direction. `5.7.\u{200B}705` → `5.7.705`
    static func of(_ text: String) -> String {
        guard text.utf8.contains(where: { $0 == 0xC2 || $0 == 0xE2 || $0 == 0xEF }) else { return text }
        var visible = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: break
            default: visible.append(scalar)
            }
        }
        return String(visible)
    }
}

/// Microsoft's number for the rule that decided, which stands in brackets behind the words.
enum SubReason {
    /// `… AS(7230) [SJ0…]` → `AS(7230)`, `… (AS761)` → `AS(761)`, `… block list (S3150).` → `S3150`; else nil.
    static func find(in literal: String) -> String? {
        let bytes = Array(literal.utf8)
        for index in bytes.indices where bytes[index] == UInt8(ascii: "S") {
            let wide = index > 0 && bytes[index - 1] == UInt8(ascii: "A")
            let start = wide ? index - 1 : index
            let before = start > 0 ? bytes[start - 1] : 0x20
            let inside = before == UInt8(ascii: "(")
            let opened = index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "(")
            guard inside || (wide && opened && !Byte.isWord(before)) else { continue }
            let digits = bytes[(index + (opened ? 2 : 1))...].prefix { Byte.isDigit($0) }
            guard (3...12).contains(digits.count), digits.endIndex < bytes.count,
                bytes[digits.endIndex] == UInt8(ascii: ")")
            else { continue }
            let number = String(decoding: digits, as: UTF8.self)
            return wide ? "AS(\(number))" : "S\(number)"
        }
        return nil
    }
}
