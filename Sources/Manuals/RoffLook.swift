internal import Articles

/// How a style of HTML looks on a terminal, which has two fonts: the rest become signs, where the text would otherwise
/// say something different.
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
        // 10^6 is not 106, and text that is struck out is not valid.
        case .superscripted: opening = "^"
        case .strikethrough:
            opening = "~~"
            closing = "~~"
        case .subscripted, .mark, .small, .abbreviation, .inserted: break
        }
    }
}
