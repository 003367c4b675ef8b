internal import Bounces
internal import Codes
internal import Lookup
internal import Terms
internal import Verdicts

extension Explainer {
    /// The answer that a person should read first: what the bounce as a whole comes down to. Nil where nothing is known,
    /// and where a code says no more than what its own answer says.
    func lead(_ verdict: Verdict?, _ bounce: Bounce) throws(IndexError) -> Answer? {
        guard var verdict else { return nil }
        // Without a reason there is no better first answer than the code that the report itself has first.
        if verdict.reason == nil { verdict.code = bounce.codes.first?.code ?? verdict.code }
        let known = bounce.codes.first { $0.code == verdict.code }
        let finding = Answer.Finding(
            quote: known?.literal ?? (verdict.words.isEmpty ? nil : verdict.words), subReason: known?.subReason,
            recipient: bounce.recipients.count > 1 ? verdict.recipient : nil, isInner: known?.depth ?? 0 > 0)
        let found = try verdict.code.map { (code) throws(IndexError) in try lookup.answer(code, finding: finding) } ?? nil
        if found == nil, verdict.reason == nil { return nil }
        var answer = found ?? Answer(code: verdict.code, match: .text, sheet: nil, meanings: [], finding: finding)
        if let reason = verdict.reason {
            let sheet = try index.reason(reason, lookup.order)
            answer.reason = sheet ?? ReasonSheet(reason: reason)
            let fitting = answer.meanings.filter { $0.reason == reason }
            let own = fitting.first { $0.vendor == verdict.vendor } ?? fitting.first { $0.vendor == nil } ?? fitting.first
            // What the code usually means, where this bounce means something else, would only mislead.
            answer.meanings = answer.match == .exact ? [own].compactMap(\.self) : []
        }
        if let vendor = verdict.vendor { answer.speaker = try index.vendors().first { $0.id == vendor }?.name ?? vendor }
        answer.verdict = verdict
        return answer
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
