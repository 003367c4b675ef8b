internal import Bounces
internal import Codes
internal import JSON
internal import Lookup
internal import System
internal import Terms

/// An explanation for scripts.
package enum ExplanationJSON {
    /// `{"query", "locale", "answers": […], "suggestions": […]}` on one line. A code with several meanings gives several
    /// answers; paths are relative to the knowledge base.
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
            writer.member("suggestions") { $0.array(explanation.suggestions) { $0.string($1.spelling) } }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}

extension JSONWriter {
    fileprivate mutating func answer(_ answer: Answer, _ meaning: Meaning, _ language: LookupLanguage) {
        let words = meaning.words.values.first ?? Meaning.Words()
        object { writer in
            writer.member("code") { $0.string(answer.code.spelling) }
            writer.member("scheme") { $0.string(answer.code.scheme.rawValue) }
            writer.member("match") { $0.string(answer.match.rawValue) }
            writer.member("messages") { $0.array(meaning.messages) { $0.string(TerminalText.clean($1)) } }
            writer.member("title") { $0.string(TerminalText.clean(words.title)) }
            writer.member("summary") { $0.string(TerminalText.clean(words.summary.text)) }
            writer.member("steps") { writer in
                // What to do first is the only step that a code without an article has, as in knowledge.json.
                let steps = words.steps.isEmpty ? [words.first.text].filter { !$0.isEmpty } : words.steps.items
                writer.array(steps) { $0.string(TerminalText.clean($1)) }
            }
            writer.member("fixBy") { $0.string(meaning.fixBy?.rawValue) }
            writer.member("page") { $0.string(answer.page(in: language)) }
            writer.member("man") { $0.string(answer.manual(in: language)) }
        }
    }
}

extension Answer {
    /// `nl-nl/codes/5.7.705.html`, below the knowledge base.
    func page(in language: LookupLanguage) -> String { "\(language.pages)/\(sheet.page)" }

    /// `man/nl/man7/5.7.705.7`, below the knowledge base; nil where there is no manual page.
    func manual(in language: LookupLanguage) -> String? {
        sheet.man.map { "\(language.manuals)/\($0)" }
    }
}
