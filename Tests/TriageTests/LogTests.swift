import Testing
import Triage

@Suite("Triage of a log") struct LogTests {
    private let library: Library

    init() throws { library = try Library() }

    private func outline(_ lines: String...) throws -> [String] {
        try library.triage(["mail.log": lines.joined(separator: "\n") + "\n"]).outline
    }

    @Test("reads what Postfix says of each recipient, by its code or its status") func postfix() throws {
        let found = try outline(
            "2026-11-28T23:14:05+01:00 mx postfix/smtp[8]: 4A1B2C: to=<kim@example.net>, relay=mx.example.net[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 <kim@example.net>: User unknown (in reply to RCPT TO command))",
            "2026-11-28T23:20:05+01:00 mx postfix/smtp[8]: 4A1B2D: to=<lee@Example.NET>, orig_to=<x@example.com>, relay=mx.example.net[192.0.2.1]:25, delay=1, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 <lee@example.net>: User unknown (in reply to RCPT TO command))",
            "2026-11-28T23:20:06+01:00 mx postfix/smtp[8]: 4A1B2E: to=<lee@example.org>, relay=none, delay=30, dsn=4.4.1, status=deferred (connect to mx.example.org[192.0.2.9]:25: Connection timed out)",
            "2026-11-28T23:20:07+01:00 mx postfix/qmgr[8]: 4A1B2E: from=<kim@example.com>, status=expired, returned to sender",
            "2026-11-28T23:20:08+01:00 mx postfix/smtp[8]: 4A1B2F: to=<lee@example.org>, relay=mx.example.org[192.0.2.9]:25, dsn=2.0.0, status=sent (250 2.0.0 Ok)"
        )
        #expect(
            found == [
                "2 × 5.1.1 recipient-unknown failed user 2026-11-28T22:20:05Z example.net 2",
                "1 × expired failed user 2026-11-28T22:20:07Z",
                "1 × 4.4.1 no-answer delayed recipient-admin 2026-11-28T22:20:06Z example.org 1",
            ], "\(found)")
    }

    @Test("reads what Exim says, with ids of before and after 4.97") func exim() throws {
        let found = try outline(
            "2026-11-28 23:14:05 +0000 1tGx9K-0004Zb-2A ** kim@example.net R=dnslookup T=remote_smtp H=mx.example.net [192.0.2.1]: SMTP error from remote mail server after RCPT TO:<kim@example.net>: 550 5.1.1 User unknown",
            "2026-11-28 23:15:05 +0000 1tGx9K-00000004Zb2-1cQe == lee@example.net R=dnslookup T=remote_smtp defer (110): Connection timed out",
            "2026-11-28 23:15:06 +0000 1tGx9K-0004Zb-2A <= kim@example.com H=localhost P=esmtp S=10 ** no bounce",
            "2026-11-28 23:16:05 +0000 1tGx9K-0004Zb-2A Completed")
        #expect(
            found == [
                "1 × no-answer delayed recipient-admin 2026-11-28T23:15:05Z example.net 1",
                "1 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 1",
            ], "\(found)")
    }

    @Test("reads what Sendmail says, one recipient or several") func sendmail() throws {
        let found = try outline(
            "2026-11-28T23:14:05Z mx sendmail[7]: 3AB1c2: to=<kim@example.net>,<lee@example.org>, delay=00:00:01, relay=mx.example.net. [192.0.2.1], dsn=5.1.1, stat=User unknown",
            "2026-11-28T23:15:05Z mx sendmail[7]: 3AB1c3: to=<kim@example.net>, delay=00:00:01, dsn=4.0.0, stat=Deferred: Connection timed out with mx.example.net.",
            "2026-11-28T23:16:05Z mx sendmail[7]: 3AB1c4: to=<kim@example.net>, dsn=2.0.0, stat=Sent (ok)")
        #expect(
            found == [
                "1 × no-answer delayed recipient-admin 2026-11-28T23:15:05Z example.net 1",
                "1 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 1 example.org 1",
            ], "\(found)")
    }

    @Test("knows who spoke by the host, and keeps what differs in that apart") func vendor() throws {
        func line(_ host: String) -> String {
            "2026-11-28T23:14:05Z mx postfix/smtp[8]: 4A1B2C: to=<kim@example.net>, relay=\(host)[192.0.2.1]:25, dsn=5.1.1, status=bounced (host \(host)[192.0.2.1] said: 550 5.1.1 User unknown)"
        }
        let found = try outline(
            line("aspmx.l.google.com"), line("mx.example.net"), line("alt1.aspmx.l.google.com"), line("mx2.example.net")
        )
        #expect(
            found == [
                "2 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 2",
                "2 × 5.1.1 recipient-unknown failed gmail user 2026-11-28T23:14:05Z example.net 2",
            ], "\(found)")
    }

    @Test("takes lines without a time, and counts what is too long") func others() throws {
        let long = "4A1B2C: to=<kim@example.net>, status=bounced (" + String(repeating: "x", count: 70_000) + ")"
        let result = try library.triage([
            "mail.log":
                "4A1B2C: to=<kim@example.net>, dsn=5.1.1, status=bounced (said: 550 5.1.1 User unknown)\n\(long)\nnoise\r\n\n"
        ])
        #expect(result.outline == ["1 × 5.1.1 recipient-unknown failed user example.net 1"])
        #expect(result.others == 1)
        #expect(result.complaints == ["mail.log:2 this line is longer than 64 KiB"])
    }

    @Test("leaves out what is older than asked, and what has no time") func since() throws {
        let lines = [
            "2026-11-27T23:14:05Z mx postfix/smtp[8]: 4A1B2C: to=<kim@example.net>, dsn=5.1.1, status=bounced (User unknown)",
            "2026-11-28T23:14:05Z mx postfix/smtp[8]: 4A1B2C: to=<kim@example.net>, dsn=5.1.1, status=bounced (User unknown)",
            "4A1B2C: to=<kim@example.net>, dsn=5.1.1, status=bounced (User unknown)",
        ]
        let since = try #require(TriageTime("2026-11-28T00:00Z")).instant
        let result = try library.triage(["mail.log": lines.joined(separator: "\n")], TriageOptions(since: since))
        #expect(result.outline == ["1 × 5.1.1 recipient-unknown failed user 2026-11-28T23:14:05Z example.net 1"])
        #expect(result.complaints == ["mail.log:3 it has no time, so that nobody knows whether it is recent"])
    }
}
