/// The font of a character on a terminal: bold and italic are all there is.
struct RoffFont: OptionSet, Hashable {
    let rawValue: UInt8
    static let bold = RoffFont(rawValue: 1)
    static let italic = RoffFont(rawValue: 2)

    var escape: String {
        switch self {
        case .bold: #"\fB"#
        case .italic: #"\fI"#
        case [.bold, .italic]: #"\f(BI"#
        default: #"\fR"#
        }
    }
}

/// A run of characters without a space: the unit that lines are made of.
struct RoffWord: Hashable {
    private(set) var scalars: [Unicode.Scalar] = []
    private(set) var fonts: [RoffFont] = []

    var isEmpty: Bool { scalars.isEmpty }
    var width: Int { scalars.reduce(0) { $0 + RoffBreaks.width($1) } }
    var firstFont: RoffFont { fonts.first ?? [] }

    init() {}

    init(_ text: String, font: RoffFont = []) {
        for scalar in text.unicodeScalars where !RoffEscape.isDropped(scalar) { append(scalar, font) }
    }

    mutating func append(_ scalar: Unicode.Scalar, _ font: RoffFont) {
        scalars.append(scalar)
        fonts.append(font)
    }

    /// Whether roff would take a line that ends with it for the end of a sentence, and put two spaces after it.
    var endsSentence: Bool {
        guard let last = scalars.last(where: { !Self.transparent.contains($0) }) else { return false }
        return last == "." || last == "?" || last == "!"
    }

    private static let transparent = Set("\"')]*†‡’”".unicodeScalars)

    /// The word in roff. `font` is the font before and, changed, after it.
    func escaped(font: inout RoffFont) -> String {
        let breaks = RoffBreaks.indices(scalars)
        var text = ""
        for index in scalars.indices {
            if fonts[index] != font {
                font = fonts[index]
                text += font.escape
            }
            if breaks.contains(index) { text += #"\:"# }
            text += RoffEscape.prose(scalars[index])
        }
        return text
    }
}

extension [RoffWord] {
    /// The words as one line of text, in the roman font at both ends.
    var line: String {
        var font: RoffFont = []
        var text = ""
        for (index, word) in enumerated() {
            if index > 0 {
                // A space belongs to no highlighted word, unless it stands between two of them.
                if font != [], word.firstFont != font {
                    font = []
                    text += font.escape
                }
                text += " "
            }
            text += word.escaped(font: &font)
        }
        return RoffEscape.line(font == [] ? text : text + RoffFont().escape)
    }

    /// The words as lines of about `columns`, none of which looks like the end of a sentence in its middle.
    func lines(columns: Int = 78) -> [String] {
        var lines: [String] = []
        var words: [RoffWord] = []
        var width = 0
        for word in self {
            if let last = words.last, width + 1 + word.width > columns, !last.endsSentence {
                lines.append(words.line)
                words = []
                width = 0
            }
            width += (words.isEmpty ? 0 : 1) + word.width
            words.append(word)
        }
        if !words.isEmpty { lines.append(words.line) }
        return lines
    }
}
