internal import Bounces
internal import Codes
internal import Lookup

/// An explanation for people: what the server says, what it means, who can mend it, how, and where more is.
package struct ExplanationText {
    private let explanation: Explanation
    private let layout: Layout
    private var lines: [String] = []
    private var word: LookupLanguage { explanation.language }

    /// The text, with a line feed at its end; empty where there is nothing to say.
    package static func text(of explanation: Explanation, _ layout: Layout) -> String {
        var printer = ExplanationText(explanation, layout)
        printer.print()
        return printer.lines.map { $0 + "\n" }.joined()
    }

    private init(_ explanation: Explanation, _ layout: Layout) {
        self.explanation = explanation
        self.layout = layout
    }

    private mutating func print() {
        for note in explanation.notes { paragraph(note, indent: "") }
        for answer in explanation.answers {
            let meanings = answer.meanings.isEmpty ? [Meaning()] : answer.meanings
            for (number, meaning) in meanings.enumerated() {
                if !lines.isEmpty { lines.append("") }
                self.head(answer, meaning)
                if number == 0 { quote(answer.finding) }
                body(answer, meaning)
            }
            foot(answer)
        }
        guard !explanation.suggestions.isEmpty else { return }
        if explanation.isFound { lines.append("") }
        paragraph("\(word("explain_near")): \(Self.list(explanation.suggestions))?", indent: "")
    }

    private mutating func head(_ answer: Answer, _ meaning: Meaning) {
        let (tag, words) = meaning.words.first.map { ($0.key, $0.value) } ?? ("", Meaning.Words())
        let vendor = meaning.vendor.map { " (\($0))" } ?? ""
        let title = words.title.isEmpty ? [] : [TextLine.Run(.plain, "  \(words.title)\(vendor)")]
        wrapped([TextLine.Run(.strong, answer.code.spelling)] + title, first: "", rest: "  ")
        if let recipient = answer.finding.recipient { paragraph(recipient, indent: "") }
        if answer.match != .exact, answer.match != .text {
            paragraph(word("explain_set", ["code": answer.code.spelling, "set": answer.sheet.code.spelling]), indent: "")
        }
        if answer.finding.isInner { paragraph(word("explain_inner"), indent: "") }
        switch answer.code.permanence {
        case .permanent: paragraph(word("permanence_permanent"), indent: "")
        case .temporary: paragraph(word("permanence_temporary"), indent: "")
        case .success, nil: break
        }
        if !tag.isEmpty, tag != word.tag { paragraph(word("code_fallback"), indent: "") }
    }

    private mutating func quote(_ finding: Answer.Finding) {
        guard let quote = finding.quote else { return }
        section("man_message", [TextLine(isCode: true, runs: [.init(.plain, quote)])])
        if let reason = finding.subReason { paragraph("\(word("explain_sub_reason")): \(reason)", indent: "    ") }
    }

    private mutating func body(_ answer: Answer, _ meaning: Meaning) {
        if answer.finding.quote == nil, answer.match == .exact || answer.match == .text {
            section("man_message", meaning.messages.map { TextLine(isCode: true, runs: [.init(.plain, $0)]) })
        }
        guard let words = meaning.words.values.first else { return }
        section("man_meaning", words.summary)
        let who = meaning.fixBy.map { word("fix_by_\($0.replacing("-", with: "_"))") }
        section("man_who", who.map { [TextLine(runs: [.init(.plain, $0)])] } ?? [])
        section("man_first", words.first)
        section("man_causes", words.causes)
        section("man_solution", words.steps)
    }

    private mutating func foot(_ answer: Answer) {
        if !answer.members.isEmpty {
            heading("man_members")
            for member in answer.members {
                wrapped(
                    [.init(.strong, member.code.spelling), .init(.plain, "  \(member.title)")], first: "    ", rest: "      ")
            }
        }
        heading("man_see_also")
        let related = answer.sheet.related.filter { $0 != answer.code }
        if !related.isEmpty { paragraph(Self.list(related), indent: "    ") }
        lines.append("    " + path(answer.page(in: word)))
        if let manual = answer.manual(in: word) { lines.append("    man \(Self.quoted(path(manual)))") }
    }

    private mutating func section(_ key: String, _ content: [TextLine]) {
        guard !content.isEmpty else { return }
        heading(key)
        for line in content {
            let indent = String(repeating: " ", count: 4 + 3 * line.indent)
            let marker = line.marker.isEmpty ? "" : line.marker + String(repeating: " ", count: max(1, 3 - line.marker.count))
            if line.isCode {
                // What gets copied is neither broken nor put on several lines.
                lines.append(indent + TerminalText.clean(line.text).split(separator: "\n").joined(separator: " "))
            } else {
                let rest = indent + String(repeating: " ", count: marker.count)
                wrapped(line.runs, first: indent + marker, rest: rest)
            }
        }
    }

    private mutating func heading(_ key: String) {
        lines.append("")
        lines.append(layout.isStyled ? Style.strong(word(key)) : word(key))
    }

    private mutating func paragraph(_ text: String, indent: String) {
        wrapped([.init(.plain, text)], first: indent, rest: indent)
    }

    private mutating func wrapped(_ runs: [TextLine.Run], first: String, rest: String) {
        lines += Wrapping.lines(runs, width: layout.width, isStyled: layout.isStyled, first: first, rest: rest)
    }

    private func path(_ path: String) -> String {
        TerminalText.clean(layout.folder == "." ? path : "\(layout.folder)/\(path)")
    }

    private static func list(_ codes: [Code]) -> String { codes.map(\.spelling).joined(separator: ", ") }

    /// For a shell, where the path holds more than letters, digits and plain marks.
    private static func quoted(_ path: String) -> String {
        let isPlain = path.utf8.allSatisfy {
            $0 &- 0x30 < 10 || ($0 | 0x20) &- 0x61 < 26 || "/._-+:@".utf8.contains($0)
        }
        return isPlain ? path : "'\(path.replacing("'", with: #"'\''"#))'"
    }
}
