internal import Bounces
internal import Codes
internal import Lookup
internal import Terms
internal import Verdicts

extension Explainer {
    /// The answer that a person should read first: the verdict on the bounce as a whole. Nil where nothing is known,
    /// and where a code says no more than what its own answer says.
    ///
    /// - Parameter line: the line of the data that stands in the words, if there is one alone.
    func lead(_ verdict: Verdict?, _ line: Literal?, _ bounce: Bounce) throws(IndexError) -> Answer? {
        guard var verdict else { return nil }
        // Without a reason there is no better first answer than the code that the report itself has first.
        if verdict.reason == nil { verdict.code = bounce.codes.first?.code ?? verdict.code }
        let known = bounce.codes.first { $0.code == verdict.code }
        let finding = Answer.Finding(
            quote: known?.literal ?? (verdict.words.isEmpty ? nil : verdict.words), subReason: known?.subReason,
            recipient: bounce.recipients.count > 1 ? verdict.recipient : nil, isInner: known?.depth ?? 0 > 0)
        var found = try quoted(line, &verdict, finding, bounce)
        if found == nil { found = try judged(verdict, finding) }
        guard var answer = found else { return nil }
        if let reason = verdict.reason {
            answer.reason = try index.reason(reason, lookup.order) ?? IndexedReason(reason: reason)
        }
        if let vendor = verdict.vendor {
            answer.speaker = try index.vendors().first { $0.id == vendor }?.name ?? vendor
        }
        answer.verdict = verdict
        return answer
    }

    /// The meaning that a known line belongs to. It names the code that the server left out, and is no answer to a
    /// bounce that comes down to another reason.
    private func quoted(
        _ line: Literal?, _ verdict: inout Verdict, _ finding: Answer.Finding, _ bounce: Bounce
    ) throws(IndexError) -> Answer? {
        guard let line, verdict.isQuoted || verdict.reason == nil,
            var answer = try lookup.answer(line, finding: finding), let meaning = answer.meanings.first,
            meaning.reason == nil || verdict.reason == nil || meaning.reason == verdict.reason
        else { return nil }
        let isNamed = verdict.code?.scheme == .smtpEnhanced
        if isNamed, verdict.code == line.code { answer.match = .exact }
        verdict.basis = .literal
        verdict.reason = verdict.reason ?? meaning.reason
        verdict.fixBy = meaning.fixBy ?? verdict.fixBy
        verdict.code = isNamed ? verdict.code : line.code
        if !isNamed, verdict.reply == nil, bounce.recipients.isEmpty { verdict.outcome = answer.outcome(meaning) }
        answer.code = verdict.code
        return answer
    }

    /// What is known about the verdict's code, as far as it agrees with the verdict.
    private func judged(_ verdict: Verdict, _ finding: Answer.Finding) throws(IndexError) -> Answer? {
        var found: Answer?
        if let code = verdict.code { found = try lookup.answer(code, finding: finding, vendor: verdict.vendor) }
        if found == nil, verdict.reason == nil { return nil }
        var answer = found ?? Answer(code: verdict.code, match: .text, sheet: nil, meanings: [], finding: finding)
        guard let reason = verdict.reason else { return answer }
        let fitting = answer.meanings.filter { $0.reason == reason }
        let own = fitting.first { $0.vendor == verdict.vendor } ?? fitting.first { $0.vendor == nil }
        // What the code usually means, where this bounce means something else, would only mislead.
        answer.meanings = answer.match == .exact ? [own].compactMap(\.self) : []
        return answer
    }

    /// The lines of the data that the verdict found, those of the vendor who spoke where there are any.
    func lines(of verdict: Verdict?) throws(IndexError) -> [Literal] {
        guard let verdict, !verdict.lines.isEmpty else { return [] }
        let all = try literals()
        let found = verdict.lines.filter(all.indices.contains).map { all[$0] }.oneForEachMeaning
        guard found.count > 1, let vendor = verdict.vendor else { return found }
        var own: [Literal] = []
        for line in found where try lookup.answer(line, finding: .init())?.meanings.first?.vendor == vendor {
            own.append(line)
        }
        return own.isEmpty ? found : own
    }

    /// Reasons of what is no bounce.
    static let noBounces: Set<Reason> = [.complaint, .authReport, .autoReply, .delivered]

    /// The end of the key of the sentence that says so.
    static func note(_ reason: Reason, _ bounce: Bounce) -> String {
        switch reason {
        case .complaint: "feedback"
        case .authReport: "auth_report"
        case .autoReply: "auto_reply"
        default: bounce.kind == .readReceipt ? "read_receipt" : "delivered"
        }
    }
}
