internal import Bounces
internal import Codes
internal import Terms

/// What happened to the message: the report's Action, then the SMTP reply, then the class of the code.
struct OutcomeReader {
    private let bounce: Bounce

    init(_ bounce: Bounce) { self.bounce = bounce }

    func outcome(of verdict: Verdict, action: String?) -> Outcome? {
        if verdict.reason == .delivered { return .delivered }
        if let action = action ?? bounce.recipients.first?.action, let outcome = Outcome(rawValue: action) {
            return outcome
        }
        if let logged { return logged }
        // It has been given up, whatever the number says.
        if verdict.reason == .expired { return .failed }
        let said: Outcome? =
            switch (verdict.reply.map { $0 / 100 }, verdict.code?.permanence) {
            case (4, _): .delayed
            case (5, _): .failed
            case (_, .temporary): .delayed
            case (_, .permanent): .failed
            default: nil
            }
        guard bounce.kind == .bounce || bounce.kind == .deliveryStatus else { return said ?? .failed }
        // A report without Action is sent when all is over, or it says that it waits.
        return waits ? .delayed : said == .delayed && bounce.kind == .line ? said : .failed
    }

    /// `status=deferred`, `status=expired` of Postfix, `==` and `**` of Exim.
    private var logged: Outcome? {
        let words = bounce.words
        if words.contains("status=bounced") || words.contains("status=expired") || words.contains(" ** ") {
            return .failed
        }
        if words.contains("status=deferred") || words.contains(" == ") { return .delayed }
        return nil
    }

    private var waits: Bool {
        let words = (bounce.words + " " + (bounce.subject ?? "")).lowercased()
        return [
            "will be retried", "will retry", "will keep trying", "delayed", "still being", "not yet been delivered",
            "no action is required", "warning message only", "do not need to resend", "will continue to try",
        ].contains { words.contains($0) }
    }
}
