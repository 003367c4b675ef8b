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

/// Running text on its way to lines: words, forced breaks and links, in order.
struct RoffFlow {
    enum Token {
        case word(RoffWord)
        case lineBreak
        /// A link with its text, and what follows the text without a space: `.` or `)`.
        case link(url: String, [RoffWord], tail: RoffWord)
    }

    private(set) var tokens: [Token] = []
    private var word = RoffWord()
    /// Whether the last token is a link that further characters are glued to.
    private var followsLink = false

    /// Whether the next character would stand against text, without a space between.
    var isInsideWord: Bool { !word.isEmpty || followsLink }

    mutating func append(_ text: String, _ font: RoffFont) {
        for scalar in text.unicodeScalars {
            if Self.isSpace(scalar) {
                endWord()
            } else if !RoffEscape.isDropped(scalar) {
                word.append(scalar, font)
            }
        }
    }

    mutating func append(_ words: [RoffWord]) {
        for (index, next) in words.enumerated() {
            if index > 0 { endWord() }
            for (scalar, font) in zip(next.scalars, next.fonts) { word.append(scalar, font) }
        }
    }

    mutating func append(url: String, words: [RoffWord]) {
        endWord()
        tokens.append(.link(url: url, words, tail: RoffWord()))
        followsLink = true
    }

    mutating func endWord() {
        if followsLink, case .link(let url, let words, _) = tokens.last {
            tokens[tokens.count - 1] = .link(url: url, words, tail: word)
        } else if !word.isEmpty {
            tokens.append(.word(word))
        }
        followsLink = false
        word = RoffWord()
    }

    mutating func breakLine() {
        endWord()
        tokens.append(.lineBreak)
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value == 0x20 || (0x09...0x0D).contains(scalar.value) }
        return switch scalar {
        case "\u{A0}", "\u{202F}", "\u{2007}": false
        default: scalar.properties.isWhitespace
        }
    }
}
