internal import Codes
internal import Terms
internal import Yams

/// Reads what is the same in every language of an item of reference data.
///
///     replies: [550]
///     reason: spf
///     outcome: failed
///     related: ["5.7.25"]
///     checked: "2026-02-12"
struct FactNodes {
    var yaml: YAMLReader
    private static let invalid = ReferenceReader.invalid

    mutating func read(_ mapping: Node.Mapping, into entry: inout CodeEntry) {
        entry.registered = yaml.text(mapping["registered"], "registered", identifier: Self.invalid)
        entry.messages = yaml.texts(mapping["messages"], "messages", identifier: Self.invalid)
        for reply in yaml.texts(mapping["replies"], "replies", identifier: Self.invalid) {
            if let number = Int(reply), (200...599).contains(number) {
                entry.replies.append(number)
            } else {
                yaml.report(Self.invalid, mapping["replies"], "'\(reply)' is no reply; write one such as 550")
            }
        }
        entry.reason = term(mapping["reason"], "reason") {
            "'\($0)' is no reason; write one such as block-listed, mailbox-full or spf"
        }
        entry.fixBy = term(mapping["fix-by"], "fix-by") {
            "'\($0)' is nobody who can fix a code; write one of \(Self.names(of: FixBy.self))"
        }
        entry.outcome = term(mapping["outcome"], "outcome") {
            "'\($0)' does not tell what becomes of a message; write one of \(Self.names(of: Outcome.self))"
        }
        for spelling in yaml.texts(mapping["related"], "related", identifier: Self.invalid) {
            let isReply = spelling.utf8.count == 3 && Int(spelling) != nil
            let codes = ReferenceReader.codes(spelling, scheme: isReply ? .smtpReply : .smtpEnhanced)
            if codes.isEmpty { yaml.report(Self.invalid, mapping["related"], "'\(spelling)' is no code") }
            entry.related += codes
        }
        entry.source = yaml.text(mapping["source"], "source", identifier: Self.invalid)
        entry.checked = yaml.text(mapping["checked"], "checked", identifier: Self.invalid)
        if let date = entry.checked, !CalendarDay.isOne(date) {
            yaml.report(Self.invalid, mapping["checked"], "'\(date)' is no date; write one such as 2026-02-12")
            entry.checked = nil
        }
    }

    private mutating func term<Term: RawRepresentable<String>>(
        _ node: Node?, _ name: String, fault: (String) -> String
    ) -> Term? {
        guard let text = yaml.text(node, name, identifier: Self.invalid) else { return nil }
        let term = Term(rawValue: text)
        if term == nil { yaml.report(Self.invalid, node, fault(text)) }
        return term
    }

    private static func names<Term: RawRepresentable<String> & CaseIterable>(of type: Term.Type) -> String {
        type.allCases.map(\.rawValue).joined(separator: ", ")
    }
}
