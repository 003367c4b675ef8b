package import Terms

/// Finds reasons by the words that people ask for them with: `printer`, `blocked by Spamhaus`, `postvak vol`.
package struct KeywordFinder {
    private var reasons: [[UInt8]: [Reason]] = [:]

    /// - Parameter sheets: reasons in all languages that somebody may ask in.
    package init(_ sheets: [IndexedReason]) {
        for sheet in sheets {
            let words = sheet.words.values.flatMap { [$0.title] + $0.keywords }
            for word in [sheet.reason.rawValue] + words where !word.isEmpty {
                let key = PlainWords.of(word)
                if reasons[key]?.contains(sheet.reason) != true { reasons[key, default: []].append(sheet.reason) }
            }
        }
    }

    /// Those whose keyword, title or identifier a question is, word for word, whatever its case.
    package func reasons(named question: String) -> [Reason] { reasons[PlainWords.of(Self.bare(question))] ?? [] }

    /// Those whose keyword stands in a question as whole words, the longest keyword alone: `my printer cannot send`.
    package func reasons(within question: String) -> [Reason] {
        let text = PlainWords.of(Self.bare(question))
        let found = reasons.filter { text.wholeWords($0.key) != nil }
        let longest = found.keys.map(\.count).max() ?? 0
        return found.filter { $0.key.count == longest }.flatMap(\.value).sorted { $0.rawValue < $1.rawValue }
    }

    /// Without the marks at the end of a question.
    private static func bare(_ question: String) -> String {
        var question = question[...]
        while let last = question.last, last.isWhitespace || "?!.".contains(last) { question.removeLast() }
        return String(question)
    }
}
