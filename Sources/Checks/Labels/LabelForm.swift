internal import Articles

/// A label as it is compared: what a reader would call the same button is the same form.
///
/// `op Opslaan` and `Opslaan` differ in how far the bold reaches, not in the word; `ملاحظه` is how `ملاحظة` is often
/// written.
struct LabelForm: Hashable {
    /// In lower case, without small words at either end.
    let words: [String]

    init(_ label: String, words small: FunctionWords?, language: String) {
        var words = WordSplitter.of(label)[...]
        while words.count > 1, let first = words.first, small?.contains(first) == true { words.removeFirst() }
        while words.count > 1, let last = words.last, small?.contains(last) == true { words.removeLast() }
        self.words =
            switch language {
            case "ar": words.map(Self.foldedArabic)
            case "he": words.map(Self.foldedHebrew)
            default: Array(words)
            }
    }

    /// Whether the other label stands in this one: `optie Prioriteit verlagen` holds `Prioriteit verlagen`.
    func holds(_ other: LabelForm) -> Bool {
        guard !other.words.isEmpty, words.count >= other.words.count else { return words == other.words }
        return (0...(words.count - other.words.count)).contains { start in
            words[start..<(start + other.words.count)].elementsEqual(other.words)
        }
    }

    /// Without the article and the prepositions that Hebrew writes as the first letter of a word.
    private static func foldedHebrew(_ word: String) -> String {
        var rest = word[...]
        while rest.count > 3, let first = rest.first, "הלבמשוכ".contains(first) { rest.removeFirst() }
        return String(rest)
    }

    /// Without the article, and with the letters that writers exchange as one: the alefs, the two yas, ta marbuta and
    /// ha.
    private static func foldedArabic(_ word: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in word.unicodeScalars {
            switch scalar {
            case "\u{0622}", "\u{0623}", "\u{0625}": result.append("\u{0627}")
            case "\u{0629}": result.append("\u{0647}")
            case "\u{0649}": result.append("\u{064A}")
            case "\u{0640}", "\u{064B}"..."\u{0652}": break
            default: result.append(scalar)
            }
        }
        let article: [Unicode.Scalar] = ["\u{0627}", "\u{0644}"]
        let isBare = result.count <= 4 || !result.starts(with: article)
        return isBare ? String(result) : String(result.dropFirst(2))
    }
}
