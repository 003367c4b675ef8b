import Bounces
import Terms
import Testing

@testable import Verdicts

/// What became of a message, where no report's Action says it.
@Suite struct OutcomeTests {
    private func outcome(_ text: String, _ reason: Reason?, reply: Int? = nil) -> Outcome? {
        let bounce = BounceReader.read(text)
        let code = bounce.codes.first?.code
        return OutcomeReader(bounce).outcome(
            of: Verdict(reason: reason, code: code, reply: reply, basis: .words), action: nil)
    }

    @Test(arguments: [
        ("421 4.4.7 No room", 421, Outcome.delayed), ("451 try later", 451, .delayed), ("550 no", 550, .failed),
        ("550 4.4.7 No room", 550, .failed), ("421 5.1.1 No room", 421, .delayed),
    ])
    func aReplyTellsItBeforeTheClassOfTheCode(text: String, reply: Int, expected: Outcome) {
        #expect(outcome(text, nil, reply: reply) == expected)
    }

    @Test func aMessageThatExpiredHasFailedWhateverTheNumberSays() {
        #expect(outcome("421 4.4.7 Too old", .expired, reply: 421) == .failed)
        #expect(outcome("421 4.4.7 Too old", .noAnswer, reply: 421) == .delayed)
    }

    @Test(arguments: [
        ("status=deferred (550 no)", 550, Outcome.delayed), ("status=bounced (450 no)", 450, .failed),
        ("status=expired (450 no)", 450, .failed),
    ])
    func aLogTellsItBeforeTheReply(text: String, reply: Int, expected: Outcome) {
        let line = "Mar  3 10:00:01 mx postfix/smtp[4711]: 4A51F2A0: to=<kim@example.net>, relay=none, " + text
        #expect(outcome(line, nil, reply: reply) == expected)
    }
}
