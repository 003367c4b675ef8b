internal import Bounces
internal import Codes
internal import JSON
internal import Lookup
internal import Platform
internal import Terms
internal import Verdicts

/// An explanation for scripts.
package enum ExplanationJSON {
    /// `{"query", "locale", "answers": […], "suggestions": […]}` on one line. A code with several meanings gives
    /// several answers; paths are relative to the knowledge base. Where a message was not read to its end there is
    /// `"limits"` too, with what was met: `["depth"]`.
    package static func text(of explanation: Explanation) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("query") { $0.string(TerminalText.clean(explanation.query)) }
            writer.member("locale") { $0.string(explanation.language.tag) }
            writer.member("answers") { writer in
                let all = explanation.answers.flatMap { answer in
                    (answer.meanings.isEmpty ? [Meaning()] : answer.meanings).map { (answer, $0) }
                }
                writer.array(all) { $0.answer($1.0, $1.1, explanation.language) }
            }
            writer.member("suggestions") { $0.array(explanation.suggestions) { $0.string($1.name) } }
            if !explanation.limits.isEmpty {
                writer.member("limits") { $0.array(explanation.limits.sorted()) { $0.string($1.rawValue) } }
            }
        }
        return writer.text
    }
}

extension JSONWriter {
    fileprivate mutating func answer(_ answer: Answer, _ meaning: Meaning, _ language: LookupLanguage) {
        let words = meaning.words.values.first ?? Meaning.Words()
        object { writer in
            writer.member("code") { $0.string(answer.code?.name) }
            writer.member("scheme") { $0.string(answer.code?.scheme.rawValue) }
            writer.member("meaning") { $0.string(meaning.id.isEmpty ? nil : meaning.id) }
            writer.member("match") { $0.string(answer.match.rawValue) }
            writer.member("messages") { $0.array(meaning.messages) { $0.string(TerminalText.clean($1)) } }
            writer.member("title") {
                $0.string(TerminalText.clean(words.title.isEmpty ? answer.reasonTitle : words.title))
            }
            writer.member("summary") {
                $0.string(TerminalText.clean(words.summary.isEmpty ? answer.reasonWords.summary : words.summary.text))
            }
            writer.member("steps") { writer in
                // What to do first is the only step that a code without an article has, as in knowledge.json.
                let first = [words.first.text].filter { !$0.isEmpty }
                // Lines of code are commands, which knowledge.json has apart.
                let told = words.steps.filter { !$0.isCode }.items.filter { !$0.isEmpty }
                let own = told.isEmpty ? first : told
                let steps = own.isEmpty ? answer.reasonWords.steps : own
                writer.array(steps) { $0.string(TerminalText.clean($1)) }
            }
            writer.member("reason") { $0.string(answer.reason(meaning)?.rawValue) }
            writer.member("fixBy") { $0.string(answer.fixBy(meaning)?.rawValue) }
            writer.member("outcome") { $0.string(answer.outcome(meaning)?.rawValue) }
            writer.member("vendor") { $0.string(answer.verdict == nil ? meaning.vendor : answer.verdict?.vendor) }
            writer.member("basis") { $0.string(answer.basis(meaning).rawValue) }
            writer.member("page") { $0.string(answer.page(in: language)) }
            writer.member("man") { $0.string(answer.manual(in: language)) }
        }
    }
}

extension Answer {
    /// `nl-nl/codes/5.7.705.html`, below the knowledge base.
    func page(in language: LookupLanguage) -> String? {
        if let reason, meanings.isEmpty || sheet == nil {
            let folder = language.pages.split(separator: "/").dropLast().joined(separator: "/")
            return "\(folder.isEmpty ? "" : folder + "/")reasons/\(reason.reason.rawValue).html"
        }
        return sheet.map { "\(language.pages)/\($0.page)" }
    }

    /// `man/nl/man7/5.7.705.7`, below the knowledge base; nil where there is no manual page.
    func manual(in language: LookupLanguage) -> String? {
        if let reason, meanings.isEmpty || sheet == nil {
            return "\(language.manuals)/bounce-\(reason.reason.rawValue).7"
        }
        return sheet?.man.map { "\(language.manuals)/\($0)" }
    }
}
