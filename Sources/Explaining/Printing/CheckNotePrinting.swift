internal import Bounces
internal import JSON
package import Lookup
internal import Platform

extension CheckNote {
    /// The note for people, with a line feed at its end.
    package func text(in language: LookupLanguage, _ layout: Layout) -> String {
        var page = TextPage(layout: layout)
        page.wrapped([.init(.strong, identifier)], first: "", rest: "")
        page.add("")
        page.paragraph(text, indent: "    ")
        page.heading(language("severity"))
        page.paragraph("\(language(severity)); \(language("tune"))", indent: "    ")
        if let mqm {
            page.heading(language("type"))
            page.paragraph(mqm, indent: "    ")
        }
        return page.lines.map { $0 + "\n" }.joined()
    }

    /// The note for scripts, in the frame that answers have: `{"query", "locale", "answers": [{"identifier",
    /// "severity", "mqm", "text"}], "suggestions": []}` on one line.
    package func json(query: String, in language: LookupLanguage) -> String {
        var writer = JSONWriter()
        writer.object { writer in
            writer.member("query") { $0.string(TerminalText.clean(query)) }
            writer.member("locale") { $0.string(language.tag) }
            writer.member("answers") { writer in
                writer.array([self]) { writer, note in
                    writer.object { writer in
                        writer.member("identifier") { $0.string(note.identifier) }
                        writer.member("severity") { $0.string(note.severity) }
                        writer.member("mqm") { $0.string(note.mqm) }
                        writer.member("text") { $0.string(note.text) }
                    }
                }
            }
            writer.member("suggestions") { $0.array([String]()) { $0.string($1) } }
        }
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
