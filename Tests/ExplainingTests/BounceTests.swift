import Verdicts
import Terms
import Codes
import Explaining
import Testing

@Suite("Explaining a bounce") struct BounceTests {
    @Test("puts the outer code of a wrapper first, and says which is the inner one") func wrapper() throws {
        let answers = try Library().explain("550 5.7.705 Refused there -> 554 5.1.1 No such user here").answers
        #expect(answers.map(\.code?.spelling) == ["5.7.705", "5.1.1"])
        #expect(answers.map(\.finding.isInner) == [false, true])
    }

    @Test("keeps the rule's number and the server's words") func finding() throws {
        let answer = try #require(
            try Library().explain("550 5.7.705 Access denied, tenant AS(7230) [SJ0]").answers.first)
        #expect(answer.finding.subReason == "AS(7230)")
        #expect(answer.finding.quote == "550 5.7.705 Access denied, tenant AS(7230) [SJ0]")
    }

    @Test("says so when the text and the status differ") func disagreement() throws {
        let explanation = try Library().explain(message: report(status: "5.1.1", words: "550 5.7.705 Access denied"))
        #expect(explanation.answers.map(\.code?.spelling) == ["5.7.705", "5.1.1"])
        #expect(explanation.notes == ["text 5.7.705, status 5.1.1"])
    }

    @Test("tells what a message is that is no bounce") func other() throws {
        let reply = "Subject: Automatic reply: offer\nAuto-Submitted: auto-replied\n\nI am out of office until 5.7.1.\n"
        let explanation = try Library().explain(message: reply)
        #expect(explanation.notes == ["automatic"])
        #expect(explanation.answers.map { $0.verdict?.reason } == [.autoReply] && explanation.suggestions.isEmpty)
    }

    @Test("finds a report without a code by words that are long enough to be somebody's own") func wordsAlone() throws {
        let head = "From: MAILER-DAEMON@example.com\nSubject: Undeliverable: offer\n\nSorry, it was returned:\n"
        let known = try Library().explain(message: head + "Access denied, tenant has exceeded threshold\n")
        #expect(known.outline == ["5.7.705 text 5.7.705: Threshold"])
        let vague = try Library().explain(message: head + "Unable to relay\n")
        #expect(vague.outline == [])
        #expect(vague.notes == ["no code"])
    }

    @Test("adds to a reply what its words alone tell, when they tell one thing") func reply() throws {
        let known = try Library().explain("550 Access denied, tenant has exceeded threshold")
        #expect(known.outline == ["5.7.705 text 5.7.705: Threshold"])
        #expect(try Library().explain("550 No such user here").outline == ["550 class 5: Permanent"])
    }

    @Test("names a code that nothing is known about") func unknownScheme() throws {
        let explanation = try Library().explain("Sign-in failed with error AADSTS50020 today")
        #expect(explanation.notes == ["nothing: AADSTS50020"])
    }

    @Test("names the address where there are several") func recipients() throws {
        let two = report(status: "5.1.1", words: "550 5.1.1 no").replacing(
            "\n--b--", with: "\n\nFinal-Recipient: rfc822; lee@example.net\nAction: failed\nStatus: 5.7.705\n--b--")
        let answers = try Library().explain(message: two).answers
        #expect(answers.map(\.finding.recipient) == ["kim@example.net", "lee@example.net"])
    }

    @Test("leaves out who wrote to whom on request") func redaction() throws {
        let line = "550 5.1.1 <kim@example.net>: refused by mx.example.net[192.0.2.1]"
        let redacted = try Library().explain(line).redacted()
        let printed = ExplanationText.text(of: redacted, Layout(width: 80, isStyled: false, folder: "Output"))
        for text in [printed, ExplanationJSON.text(of: redacted)] {
            #expect(!text.contains("kim") && !text.contains("example.net") && !text.contains("192.0"), "\(text)")
        }
        #expect(printed.contains("550 5.1.1 <address>: refused by <host>[<ip>]"))
    }

    private func report(status: String, words: String) -> String {
        """
        From: MAILER-DAEMON@example.com
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary=b

        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; kim@example.net
        Action: failed
        Status: \(status)
        Diagnostic-Code: smtp; \(words)
        --b--
        """
    }
}
