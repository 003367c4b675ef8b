package import Bounces
package import Codes
package import Phrases
internal import Terms

/// Finds the reason, the speaker and the outcome of bounces. Made once; each bounce then takes a pass over its words.
package struct Classification: Sendable {
    private let table: PhraseTable
    private let numbers: Numbers

    /// - Parameter table: the words of servers and the numbers of vendors; an empty one leaves the registered numbers.
    package init(_ table: PhraseTable) {
        self.table = table
        numbers = Numbers(table.codes)
    }

    /// One verdict for each reason that the bounce gives; the one to read first comes first. Empty for a text that says
    /// nothing about mail.
    ///
    ///     550 5.1.1 <x>: User unknown                    recipient-unknown, registered, failed, user
    ///     550 5.7.1 blocked using zen.spamhaus.org        block-listed, words, failed, admin
    ///     550 5.7.1 Access denied                         no reason, registered, failed
    package func verdicts(of bounce: Bounce) -> [Verdict] {
        if let verdict = Self.noBounce(bounce) { return [verdict] }
        // A newsletter may use words about mail too.
        if bounce.kind == .other, bounce.codes.isEmpty, bounce.words.utf8.count > Self.question { return [] }
        let vendors = Vendors(bounce, table)
        let judge = Judge(
            numbers: numbers, vendors: vendors, isLine: bounce.subject == nil && bounce.words.utf8.count < Self.line)
        var rulings = StatementReader(table: table).statements(of: bounce).compactMap(judge.ruling)
        let outcomes = OutcomeReader(bounce)
        // What is surest first; of two that are equally sure, the one that was read in the surer place.
        rulings = rulings.enumerated().sorted { ($1.element.score, $0.offset) < ($0.element.score, $1.offset) }.map(
            \.element)
        var seen: Set<String> = []
        return rulings.filter { seen.insert($0.key).inserted }.map { ruling in
            var verdict = ruling.verdict
            // A line that begins with a frame, `Remote server returned …`, stands in the report as a whole alone.
            if let quoting = rulings.first(where: { $0.key == ruling.key && !$0.verdict.lines.isEmpty })?.verdict {
                (verdict.lines, verdict.isQuoted) = (quoting.lines, quoting.isQuoted)
            }
            verdict.outcome = outcomes.outcome(of: verdict, action: ruling.statement.recipient?.action)
            return verdict
        }
    }

    /// What a number means by itself, or as a vendor uses it; nil where it tells no case.
    package func reason(of code: Code, by vendor: String?) -> CodeReason? {
        vendor.map { numbers.use(of: code, by: $0) } ?? numbers.registered(code)
    }

    /// Who may have spoken, by the hosts and signatures in a text.
    package func vendors(in text: String) -> [String] { Vendors(text, table).names }

    /// The same for one line of a server or a log.
    package func verdict(ofLine line: String) -> Verdict? { verdicts(of: BounceReader.read(line)).first }

    /// One line of a server or a log is not longer.
    private static let line = 200

    /// What somebody asks in words is not longer.
    private static let question = 600

    private static func noBounce(_ bounce: Bounce) -> Verdict? {
        switch bounce.kind {
        case .feedback:
            let isReport = bounce.feedbackType == "auth-failure"
            return Verdict(reason: isReport ? .authReport : .complaint, basis: .words)
        case .autoReply: return Verdict(reason: .autoReply, basis: .words)
        case .readReceipt: return Verdict(reason: .delivered, outcome: .delivered, basis: .words)
        case .deliveryStatus:
            let actions = bounce.recipients.compactMap(\.action)
            guard let outcome = actions.first.flatMap({ Outcome(rawValue: $0) }),
                actions.count == bounce.recipients.count,
                actions.allSatisfy({ ["delivered", "relayed", "expanded"].contains($0) })
            else { return nil }
            return Verdict(
                reason: .delivered, outcome: outcome, basis: .words, recipient: bounce.recipients.first?.address)
        default: return nil
        }
    }
}
