internal import Bounces
internal import Codes
internal import Languages
internal import Lookup
internal import Platform
internal import Terms
internal import Verdicts

/// An explanation for people: what the server says, what it means, who can fix it, how, and where more is.
package struct ExplanationText {
    private let explanation: Explanation
    private let layout: Layout
    private var page: TextPage
    private var word: LookupLanguage { explanation.language }

    /// The text, with a line feed at its end; empty where there is nothing to say.
    package static func text(of explanation: Explanation, _ layout: Layout) -> String {
        var printer = ExplanationText(explanation, layout)
        printer.print()
        return printer.page.lines.map { $0 + "\n" }.joined()
    }

    private init(_ explanation: Explanation, _ layout: Layout) {
        self.explanation = explanation
        self.layout = layout
        page = TextPage(layout: layout)
    }

    private mutating func print() {
        for note in explanation.notes { page.paragraph(note, indent: "") }
        for answer in explanation.answers {
            let (whole, named) = Self.shares(answer.meanings)
            for (number, meaning) in (whole.isEmpty ? [Meaning()] : whole).enumerated() {
                if !page.lines.isEmpty { page.add("") }
                head(answer, meaning)
                if number == 0 { quote(answer.finding) }
                body(answer, meaning)
            }
            vendors(named)
            list(word("man_members"), answer.members.map { ($0.code.spelling, $0.title) })
            foot(answer)
        }
        guard !explanation.suggestions.isEmpty else { return }
        if explanation.isFound { page.add("") }
        page.paragraph(word("explain_near", ["codes": Self.list(explanation.suggestions)]), indent: "")
    }

    private mutating func head(_ answer: Answer, _ meaning: Meaning) {
        let (tag, words) = meaning.words.first.map { ($0.key, $0.value) } ?? ("", Meaning.Words())
        let vendor = meaning.vendorName.map { " (\($0))" } ?? ""
        let heading = words.title.isEmpty ? answer.reasonTitle : "\(words.title)\(vendor)"
        let code = answer.code.map { [TextLine.Run(.strong, $0.label(answer.sheet?.names ?? []))] } ?? []
        let title =
            heading.isEmpty
            ? [] : [TextLine.Run(code.isEmpty ? .strong : .plain, code.isEmpty ? heading : " \(heading)")]
        page.wrapped(code + title, first: "", rest: "  ")
        if !words.title.isEmpty, !answer.reasonWords.title.isEmpty {
            page.paragraph(answer.reasonWords.title, indent: "")
        }
        if let recipient = answer.finding.recipient { page.paragraph(recipient, indent: "") }
        if answer.match != .exact, answer.match != .text, answer.reason == nil, let sheet = answer.sheet {
            let values: KeyValuePairs = ["code": answer.code?.spelling ?? "", "set": sheet.code.spelling]
            page.paragraph(word("explain_set", values), indent: "")
        }
        if answer.finding.isInner { page.paragraph(word("explain_inner"), indent: "") }
        switch answer.outcome(meaning) {
        case .failed: page.paragraph(word("permanence_permanent"), indent: "")
        case .delayed: page.paragraph(word("permanence_temporary"), indent: "")
        case .delivered, .relayed, .expanded, nil: break
        }
        grounds(answer)
        if !tag.isEmpty, !LanguageOrder(wanted: word.tag, source: "").isInWanted(tag) {
            page.paragraph(word("code_fallback"), indent: "")
        } else if !tag.isEmpty, words.isPartlyElsewhere {
            page.paragraph(word("code_fallback_part"), indent: "")
        }
        // Without words of its own the answer tells those of the reason.
        let caution = tag.isEmpty ? answer.reasonWords.caution : words.caution
        for key in caution.keys { page.paragraph(word(key), indent: "") }
    }

    /// Who spoke, and what the answer rests on.
    private mutating func grounds(_ answer: Answer) {
        guard let verdict = answer.verdict else { return }
        if let reason = verdict.reason, Explainer.noBounces.contains(reason) { return }
        let speaker = answer.speaker ?? ""
        if !speaker.isEmpty, verdict.basis != .vendor {
            page.paragraph(word("explain_spoke", ["vendor": speaker]), indent: "")
        }
        let basis = word("explain_basis_\(verdict.basis.rawValue)", ["vendor": speaker])
        page.paragraph(
            verdict.reason == nil && verdict.basis != .literal ? "\(word("explain_why_unknown")) \(basis)" : basis,
            indent: "")
    }

    private mutating func quote(_ finding: Answer.Finding) {
        guard let quote = finding.quote else { return }
        page.section(word("man_message"), [TextLine(isCode: true, runs: [.init(.plain, quote)])])
        if let reason = finding.subReason { page.paragraph("\(word("explain_sub_reason")): \(reason)", indent: "    ") }
    }

    private mutating func body(_ answer: Answer, _ meaning: Meaning) {
        if answer.finding.quote == nil, answer.match == .exact || answer.match == .text {
            let lines = meaning.messages.map { TextLine(isCode: true, runs: [.init(.plain, $0)]) }
            page.section(word("man_message"), lines)
        }
        guard let words = meaning.words.values.first else { return reason(answer) }
        page.section(word("man_meaning"), words.summary)
        let who = answer.fixBy(meaning).map { word("fix_by_\($0.rawValue.replacing("-", with: "_"))") }
        page.section(word("man_who"), who.map { [TextLine(runs: [.init(.plain, $0)])] } ?? [])
        page.section(word("man_first"), words.first)
        page.section(word("man_causes"), words.causes)
        page.section(word("man_solution"), words.steps)
        page.section(word("man_notes"), words.notes)
        source(meaning)
    }

    /// Where it was read, and whether anybody has compared it since; nothing for what an article says.
    private mutating func source(_ meaning: Meaning) {
        guard let source = meaning.source else { return }
        let checked = meaning.checked.map { "\(word("code_checked")) \($0)" } ?? word("code_unverified")
        page.section(word("man_source"), [TextLine(runs: [.init(.plain, "\(source) (\(checked))")])])
    }

    private mutating func reason(_ answer: Answer) {
        func lines(_ texts: [String]) -> [TextLine] { texts.map { TextLine(runs: [.init(.plain, $0)]) } }
        let words = answer.reasonWords
        page.section(word("man_meaning"), lines([words.summary].filter { !$0.isEmpty }))
        let who = answer.verdict?.fixBy.map { word("fix_by_\($0.rawValue.replacing("-", with: "_"))") }
        page.section(word("man_who"), lines([who].compactMap(\.self)))
        page.section(word("man_first"), lines(Array(words.steps.prefix(1))))
        page.section(word("man_solution"), lines(Array(words.steps.dropFirst())))
    }

    /// A number that many vendors use is told as it is registered, with the vendors' meanings by their titles; few
    /// meanings are told whole.
    private static func shares(_ meanings: [Meaning]) -> (whole: [Meaning], named: [Meaning]) {
        guard meanings.count > mostWhole else { return (meanings, []) }
        let registered = meanings.filter { $0.vendor == nil }
        return registered.isEmpty ? (meanings, []) : (registered, meanings.filter { $0.vendor != nil })
    }

    private static let mostWhole = 4

    /// Each with the title of what it means; of very many the names alone, as the words tell more than the number.
    private mutating func vendors(_ meanings: [Meaning]) {
        guard meanings.count > 20 else {
            return list(word("man_vendors"), meanings.map { ($0.vendorName ?? "", $0.words.values.first?.title ?? "") })
        }
        var seen: Set<String> = []
        let names = meanings.compactMap(\.vendorName).filter { seen.insert($0).inserted }
        page.section(word("man_vendors"), [TextLine(runs: [.init(.plain, names.joined(separator: ", "))])])
    }

    private mutating func list(_ title: String, _ rows: [(name: String, title: String)]) {
        guard !rows.isEmpty else { return }
        page.heading(title)
        for row in rows {
            page.wrapped([.init(.strong, row.name), .init(.plain, " \(row.title)")], first: "    ", rest: "      ")
        }
    }

    private mutating func foot(_ answer: Answer) {
        page.heading(word("man_see_also"))
        // Those of meanings that this server does not have would lead astray.
        let related = answer.meanings.isEmpty ? [] : answer.sheet?.related.filter { $0 != answer.code } ?? []
        if !related.isEmpty { page.paragraph(Self.list(Array(related.prefix(Self.mostRelated))), indent: "    ") }
        if let address = answer.page(in: word) { page.add("    " + path(address)) }
        if let manual = answer.manual(in: word) { page.add("    man \(pageToAskFor(manual))") }
    }

    /// The page has all of them.
    private static let mostRelated = 8

    /// `Output/man/nl/man7/5.7.705.7`, or `-L nl 5.7.705` of what is installed.
    private func pageToAskFor(_ manual: String) -> String {
        guard !layout.holdsManuals else { return ShellWord.quoted(path(manual)) }
        let name = manual.split(separator: "/").last.map { $0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex) } ?? ""
        return (word.manual.isEmpty ? "" : "-L \(word.manual) ") + ShellWord.quoted(String(name))
    }

    private func path(_ path: String) -> String {
        TerminalText.clean(layout.folder == "." ? path : "\(layout.folder)/\(path)")
    }

    private static func list(_ codes: [Code]) -> String { codes.map { $0.label([]) }.joined(separator: ", ") }
}
