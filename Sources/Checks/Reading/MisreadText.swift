/// UTF-8 that was read as Windows-1252: `Ã©` for `é`, `â€™` for `’`.
enum MisreadText {
    /// The first place of a text that was misread, with what was meant; that is nil for U+FFFD and controls of
    /// U+0080 to U+009F, of which nothing is left.
    static func first(in text: InlineText) -> (range: Range<Int>, meant: String?)? {
        var run: (start: Int, bytes: [UInt8])?
        for (offset, scalar) in ScalarReader(text) {
            if scalar == "\u{FFFD}" { return (offset..<(offset + 3), nil) }
            if let byte = byte(of: scalar) {
                run = run.map { ($0.start, $0.bytes + [byte]) } ?? (offset, [byte])
                continue
            }
            if let run, let meant = meant(run.bytes) { return (run.start..<offset, meant) }
            run = nil
        }
        if let run, let meant = meant(run.bytes) { return (run.start..<text.range.upperBound, meant) }
        return control(in: text)
    }

    private static func control(in text: InlineText) -> (range: Range<Int>, meant: String?)? {
        for (offset, scalar) in ScalarReader(text) where (0x80..<0xA0).contains(scalar.value) && scalar.value != 0x85 {
            return (offset..<(offset + 2), nil)
        }
        return nil
    }

    /// The text whose UTF-8 these bytes are; nil for what letters and marks of a language make by themselves.
    private static func meant(_ bytes: [UInt8]) -> String? {
        guard bytes.count > 1, let text = String(validating: bytes, as: UTF8.self) else { return nil }
        let count = text.unicodeScalars.count
        switch bytes[0] {
        // `Ã©`, `Â `: no language has these letters before a mark.
        case 0xC2, 0xC3: return text
        // `Å¡`, `Ä‡`: but `Ä“` ends a German quotation.
        case 0xC4, 0xC5: return [0x91, 0x92, 0x93, 0x94, 0x84, 0xAB, 0xBB].contains(bytes[1]) ? nil : text
        // Greek, Cyrillic, Hebrew, Arabic: one pair may be chance.
        case 0xCE...0xDB: return count > 1 ? text : nil
        // Marks such as `â€™`; letters of East Asia have three bytes, and one alone may be chance: `« é »`.
        case 0xE2 where bytes[1] < 0xA0: return text
        case 0xE2...0xED: return count > 1 ? text : nil
        case 0xEF: return bytes.starts(with: [0xEF, 0xBB, 0xBF]) || count > 1 ? text : nil
        case 0xF0: return bytes.count > 3 ? text : nil
        default: return nil
        }
    }

    /// The byte of Windows-1252 for a character beyond ASCII.
    private static func byte(of scalar: Unicode.Scalar) -> UInt8? {
        if (0x80...0xFF).contains(scalar.value) { return UInt8(scalar.value) }
        return windows[scalar]
    }

    private static let windows: [Unicode.Scalar: UInt8] = [
        "€": 0x80, "‚": 0x82, "ƒ": 0x83, "„": 0x84, "…": 0x85, "†": 0x86, "‡": 0x87, "ˆ": 0x88, "‰": 0x89, "Š": 0x8A,
        "‹": 0x8B, "Œ": 0x8C, "Ž": 0x8E, "‘": 0x91, "’": 0x92, "“": 0x93, "”": 0x94, "•": 0x95, "–": 0x96, "—": 0x97,
        "˜": 0x98, "™": 0x99, "š": 0x9A, "›": 0x9B, "œ": 0x9C, "ž": 0x9E, "Ÿ": 0x9F,
    ]
}
