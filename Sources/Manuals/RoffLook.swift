internal import Articles

/// How a style of HTML looks on a terminal, which has two fonts: the rest are marks, where the text would else say
/// something different.
struct RoffLook {
    var font: RoffFont = []
    var opening = ""
    var closing = ""

    init(_ style: InlineStyle) {
        switch style {
        case .strong, .keyboard, .sample: font = .bold
        case .emphasis, .underline, .citation, .variable, .definition: font = .italic
        case .quotation:
            opening = "\u{201C}"
            closing = "\u{201D}"
        // 10^6 is not 106, and what is struck out does not hold.
        case .superscripted: opening = "^"
        case .strikethrough:
            opening = "~~"
            closing = "~~"
        case .subscripted, .mark, .small, .abbreviation, .inserted: break
        }
    }
}
