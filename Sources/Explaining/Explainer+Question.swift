internal import Languages
internal import Lookup
internal import Terms
internal import Verdicts

extension Explainer {
    /// Answers a question that is a keyword of a reason, in any language of the index: `printer`, `postvak vol`. False
    /// for any other: one word that everybody uses is no keyword.
    func addReasons(named question: String, to explanation: inout Explanation) throws(IndexError) -> Bool {
        guard Self.isQuestion(question) else { return false }
        guard try add(keywords().reasons(named: question), to: &explanation) else { return false }
        suggest(LiteralFinder(try literals()).literals(holding: question), to: &explanation)
        return true
    }

    /// The same for a few words around a keyword: `my printer cannot send`.
    func addReasons(within question: String, to explanation: inout Explanation) throws(IndexError) -> Bool {
        guard Self.isQuestion(question) else { return false }
        return try add(keywords().reasons(within: question), to: &explanation)
    }

    /// A few words: what servers say goes on for longer, or has marks and numbers in it.
    private static func isQuestion(_ text: String) -> Bool {
        guard text.utf8.count <= 80 else { return false }
        let words = text.split(whereSeparator: \.isWhitespace)
        return words.count <= 6 && !text.contains { $0 == ":" || $0 == "<" || $0 == "\n" }
    }

    private func keywords() throws(IndexError) -> KeywordFinder {
        var sheets: [IndexedReason] = []
        for language in index.languages {
            sheets += try index.reasons(LanguageOrder(wanted: language.tag, source: index.sourceLanguage))
        }
        return KeywordFinder(sheets)
    }

    private func add(_ reasons: [Reason], to explanation: inout Explanation) throws(IndexError) -> Bool {
        for reason in reasons.prefix(Self.mostByText) {
            var answer = Answer(code: nil, match: .text, sheet: nil, meanings: [])
            answer.reason = try index.reason(reason, lookup.order) ?? IndexedReason(reason: reason)
            answer.verdict = Verdict(reason: reason, basis: .words)
            explanation.answers.append(answer)
        }
        return !reasons.isEmpty
    }
}
