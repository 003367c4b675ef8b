internal import Articles

/// The small words of a language: articles, prepositions, conjunctions, pronouns. No label and no link consists of
/// them alone.
struct FunctionWords: Sendable {
    private let words: Set<String>

    /// - Parameter rows: `small` and `het`.
    init(_ rows: [(role: String, phrase: String)]) {
        words = Set(rows.filter { $0.role == "small" }.map(\.phrase))
    }

    func contains(_ word: String) -> Bool { words.contains(word) }

    /// Whether a range holds words and all of them are small ones.
    func areAll(of range: Range<Int>, in text: InlineText) -> Bool {
        // A label of many words is no list of articles.
        guard !range.isEmpty, range.count < 32 else { return false }
        var isAny = false
        for word in WordSplitter.of(text.text(range)) {
            if !words.contains(word) { return false }
            isAny = true
        }
        return isAny
    }
}

/// The words of a text in lower case; a number is a word, a mark is none.
enum WordSplitter {
    static func of(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }
}
