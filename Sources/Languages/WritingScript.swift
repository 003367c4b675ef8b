/// The script that letters are written in, of those that languages of today use (Unicode, property Script).
package enum WritingScript: UInt8, Hashable, Sendable, CaseIterable {
    case latin, greek, cyrillic, armenian, hebrew, arabic, devanagari, bengali, tamil, telugu, thai, lao, burmese,
        georgian, ethiopic, khmer, hangul, kana, han

    /// The first and last scalar of each block of letters, in order. Marks, digits and what several scripts share stand
    /// in none.
    private static let blocks: [(first: UInt32, last: UInt32, script: WritingScript)] = [
        (0x41, 0x5A, .latin), (0x61, 0x7A, .latin), (0xC0, 0xD6, .latin), (0xD8, 0xF6, .latin), (0xF8, 0x2AF, .latin),
        (0x370, 0x373, .greek), (0x376, 0x377, .greek), (0x37B, 0x37D, .greek), (0x386, 0x3FF, .greek),
        (0x400, 0x481, .cyrillic), (0x48A, 0x52F, .cyrillic), (0x531, 0x556, .armenian), (0x561, 0x587, .armenian),
        (0x5D0, 0x5F2, .hebrew), (0x620, 0x63F, .arabic), (0x641, 0x64A, .arabic), (0x66E, 0x6D5, .arabic),
        (0x6EE, 0x6EF, .arabic), (0x6FA, 0x6FF, .arabic), (0x904, 0x939, .devanagari), (0x985, 0x9B9, .bengali),
        (0xB85, 0xBB9, .tamil), (0xC05, 0xC39, .telugu), (0xE01, 0xE30, .thai), (0xE81, 0xEB0, .lao),
        (0x1000, 0x102A, .burmese), (0x10A0, 0x10FA, .georgian), (0x1100, 0x11FF, .hangul), (0x1200, 0x137C, .ethiopic),
        (0x1780, 0x17B3, .khmer), (0x1E00, 0x1EFF, .latin), (0x1F00, 0x1FFF, .greek), (0x3041, 0x3096, .kana),
        (0x30A1, 0x30FA, .kana), (0x3131, 0x318E, .hangul), (0x3400, 0x4DBF, .han), (0x4E00, 0x9FFF, .han),
        (0xAC00, 0xD7A3, .hangul), (0xF900, 0xFAFF, .han), (0xFB1D, 0xFB4F, .hebrew), (0xFB50, 0xFDFB, .arabic),
        (0xFE70, 0xFEFC, .arabic), (0xFF21, 0xFF3A, .latin), (0xFF41, 0xFF5A, .latin), (0xFF66, 0xFF9D, .kana),
        (0x20000, 0x323AF, .han),
    ]

    /// The script of a letter; nil for marks, digits, signs and letters of scripts that are not told apart here.
    package static func of(_ scalar: Unicode.Scalar) -> WritingScript? {
        var (low, high) = (0, blocks.count)
        while low < high {
            let middle = (low + high) / 2
            if blocks[middle].last < scalar.value { low = middle + 1 } else { high = middle }
        }
        guard low < blocks.count, blocks[low].first <= scalar.value else { return nil }
        // U+00AA and U+00BA are signs of Spanish; U+00D7 and U+00F7 stand between the blocks.
        return blocks[low].script
    }

    /// The scripts that a language is written in: `ja` in kana and Han. Empty where they are not known.
    package static func all(of tag: String) -> Set<WritingScript> {
        guard let script = LanguageTag(tag)?.likely.script else { return [] }
        return Set(byTag[script] ?? [])
    }

    private static let byTag: [String: [WritingScript]] = [
        "Latn": [.latin], "Grek": [.greek], "Cyrl": [.cyrillic], "Armn": [.armenian], "Hebr": [.hebrew],
        "Arab": [.arabic], "Deva": [.devanagari], "Beng": [.bengali], "Taml": [.tamil], "Telu": [.telugu],
        "Thai": [.thai], "Laoo": [.lao], "Mymr": [.burmese], "Geor": [.georgian], "Ethi": [.ethiopic],
        "Khmr": [.khmer], "Kore": [.hangul, .han], "Jpan": [.kana, .han], "Hans": [.han], "Hant": [.han],
    ]
}
