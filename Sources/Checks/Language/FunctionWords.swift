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

/// Words for the numbers over 12 that sentences spell out: `dertig dagen` for `30 days`.
struct NumberWords: Sendable {
    private let words: [Int: String]

    /// - Parameter rows: `number-30` and `dertig`.
    init(_ rows: [(role: String, phrase: String)]) {
        words = Dictionary(
            rows.compactMap { row in
                row.role.hasPrefix("number-") ? Int(row.role.dropFirst("number-".count)).map { ($0, row.phrase) } : nil
            }, uniquingKeysWith: { first, _ in first })
    }

    /// Whether a text spells a number out, also inside a longer word: `60-minuten`, `dertigdaagse`.
    func spell(_ number: String, in text: String) -> Bool {
        Int(number).flatMap { words[$0] }.map { text.lowercased().contains($0) } ?? false
    }
}
