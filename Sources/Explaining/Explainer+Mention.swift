internal import Codes
internal import Lookup

extension Explainer {
    /// Answers a text that names a code of no mail system: the line of a compiler, an entry of an event log, the error of
    /// a script, the text of a sign-in page. False where it names none that is known, and where mail codes stand in it.
    func addMentioned(_ text: String, to explanation: inout Explanation) throws(IndexError) -> Bool {
        let matches = CodeScanner(patterns: index.schemes).scan(text, as: .title)
        guard !matches.contains(where: { $0.code.scheme == .smtpEnhanced || $0.code.scheme == .smtpReply }) else {
            return false
        }
        var codes: [Code] = []
        for match in matches { codes += try known(match.code, in: text) }
        for (name, _) in SymbolicName.names(in: text, takesCamel: true) { codes += try index.codes(called: name) }
        var seen: Set<Code> = []
        let found = codes.filter { seen.insert($0).inserted }.prefix(Self.mostByText)
        guard !found.isEmpty else { return false }
        for code in found {
            let finding = Answer.Finding(quote: text)
            guard var answer = try lookup.answer(code, finding: finding) else { continue }
            // The words of one meaning stand in the text: it is known by them.
            answer.isQuoted = LiteralFinder.meaning(of: answer.meanings, in: text, LiteralPatterns()) != nil
            explanation.answers.append(answer)
        }
        explanation.words = text
        return explanation.isFound
    }

    /// The code itself, with the source that the text names where it is an event, or what is called by its number.
    private func known(_ code: Code, in text: String) throws(IndexError) -> [Code] {
        if code.scheme == .event, code.source == nil {
            let sourced = try index.codes(called: code.spelling).filter { candidate in
                candidate.source.map { text.contains($0) } ?? false
            }
            if !sourced.isEmpty { return sourced }
        }
        if index.contains(code) { return [code] }
        // A bare number of a text that says no more may be anything: only its own scheme will do.
        guard code.scheme != .error else { return [] }
        return try index.codes(called: code.spelling).filter { $0.scheme == code.scheme }
    }
}
