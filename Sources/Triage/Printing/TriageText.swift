package import Explaining
internal import Lookup
internal import Platform

/// What was read, for people: the groups whose reason is not known first, as somebody has to look at them.
package struct TriageText {
    private let names: TriageNames
    private var page: TextPage
    private let column: Int
    private var word: LookupLanguage { names.language }

    /// The text, with a line feed at its end.
    package static func text(of result: TriageResult, _ names: TriageNames, _ layout: Layout) -> String {
        var printer = TriageText(result, names, layout)
        printer.print(result)
        return printer.page.lines.map { $0 + "\n" }.joined()
    }

    private init(_ result: TriageResult, _ names: TriageNames, _ layout: Layout) {
        self.names = names
        page = TextPage(layout: layout)
        column = String(result.groups.first?.count ?? 0).count + 2
    }

    private mutating func print(_ result: TriageResult) {
        page.paragraph(
            word("triage_total", ["count": "\(result.count)", "groups": "\(result.groups.count)"]), indent: "")
        let period = names.period(result.first, result.last)
        if !period.isEmpty { page.paragraph(word("triage_period", ["period": period]), indent: "") }
        if result.others > 0 { page.paragraph(word("triage_passed", ["count": "\(result.others)"]), indent: "") }
        let (unknown, known) = result.parts
        section(word("triage_part_unknown"), unknown)
        section(word("triage_part_known"), known)
        guard !result.unread.isEmpty else { return }
        page.heading(word("triage_unread"))
        for unread in result.unread {
            let place = unread.line.map { "\(unread.path):\($0)" } ?? unread.path
            let count = unread.count > 1 ? " (\(unread.count))" : ""
            page.paragraph("\(place): \(unread.why)\(count)", indent: "  ")
        }
    }

    private mutating func section(_ title: String, _ groups: [TriageGroup]) {
        guard !groups.isEmpty else { return }
        page.heading(title)
        for (number, group) in groups.enumerated() {
            if number > 0 { page.add("") }
            self.group(group)
        }
    }

    private mutating func group(_ group: TriageGroup) {
        let indent = String(repeating: " ", count: column + 2)
        let count = String(group.count)
        let finding = group.finding
        let head = [finding.code ?? "", names.reason(finding), names.vendor(finding)].filter { !$0.isEmpty }
        page.wrapped(
            [.init(.strong, count), .init(.plain, " \(head.joined(separator: " · "))")],
            first: String(repeating: " ", count: column - count.count + 1), rest: indent)
        let effects = [names.outcome(finding), names.fixBy(finding)].filter { !$0.isEmpty }
        for line in [effects.joined(separator: " · "), names.period(group.first, group.last), names.domains(group)]
        where !line.isEmpty {
            page.paragraph(line, indent: indent)
        }
        // A command to copy is not broken into lines.
        if let command = group.command(showsFiles: true) { page.add(indent + TerminalText.line(command)) }
    }
}
