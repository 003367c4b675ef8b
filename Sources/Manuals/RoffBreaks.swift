/// Finds where a word may be broken without a hyphen. roff breaks at spaces alone, so an address, a long identifier,
/// and all of Chinese or Japanese would run out of the page.
enum RoffBreaks {
    /// Up to this width a word stays whole, so that what people copy has no break in it.
    private static let wholeWidth = 40
    /// Pieces of a longer one end at a mark between these widths, or at the greater.
    private static let pieceWidths = 12...30

    /// The indices before which the word may be broken: in `中文，字` before 文 and 字, in `admin` nowhere.
    static func indices(_ word: [Unicode.Scalar]) -> Set<Int> {
        // Almost every word of most languages.
        if word.count <= wholeWidth, word.allSatisfy(\.isASCII) { return [] }
        var result: Set<Int> = []
        let isLong = word.reduce(0) { $0 + width($1) } > wholeWidth
        var piece = 0
        for index in word.indices.dropFirst() {
            let before = word[index - 1]
            let scalar = word[index]
            piece += width(before)
            guard !joins(scalar), before != "\u{200D}" else { continue }
            let isIdeographic = (isWide(before) || isWide(scalar)) && !opens(before) && !closes(scalar)
            let isSeam = piece >= pieceWidths.lowerBound && seams.contains(before) && !seams.contains(scalar)
            if isIdeographic || isLong && (isSeam || piece >= pieceWidths.upperBound) {
                result.insert(index)
                piece = 0
            }
        }
        return result
    }

    /// The columns that a character takes on a terminal.
    static func width(_ scalar: Unicode.Scalar) -> Int {
        if scalar.isASCII { return 1 }
        return joins(scalar) ? 0 : isWide(scalar) ? 2 : 1
    }

    /// Ideographs, kana, hangul and full-width forms: two columns, and a line may end after most of them.
    static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60,
            0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            true
        default: false
        }
    }

    /// Whether a line may not start with it: `，`, `。`, `」`, small kana.
    static func closes(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .closePunctuation, .finalPunctuation, .otherPunctuation, .modifierLetter: true
        default: "ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ".unicodeScalars.contains(scalar)
        }
    }

    private static let seams = Set("/?&=_-.,;:@|+".unicodeScalars)

    private static func opens(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .openPunctuation, .initialPunctuation: true
        default: false
        }
    }

    private static func joins(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .spacingMark, .format: true
        default: false
        }
    }
}
