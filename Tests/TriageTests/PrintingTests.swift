import Foundation
import JSON
import Testing
import Triage

@Suite("What triage prints") struct PrintingTests {
    private let library: Library
    private let result: TriageResult

    init() throws {
        library = try Library()
        let unknown =
            "2026-11-28T23:14:05Z mx postfix/smtp[8]: 4A1B2C: to=<kim@example.net>, relay=none, dsn=5.0.0, status=bounced (host mx.example.net[192.0.2.1] said: 554 it's <lee@example.org> again)"
        let known =
            "2026-11-28T23:14:05Z mx postfix/smtp[8]: 4A1B2C: to=<kim@example.net>, relay=none, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.1] said: 550 5.1.1 <kim@example.net>: User unknown)"
        result = try library.triage(["mail.log": [unknown, known, known].joined(separator: "\n")])
    }

    @Test("has the unknown groups first in text, with a command that drafts what they mean") func text() throws {
        let text = try library.text(result)
        #expect(
            text == """
                3 in 2
                2026-11-28 23:14

                UNKNOWN
                   1 554 · no reason
                     failed
                     2026-11-28 23:14
                     example.net 1
                     naslag explain --draft '554 it'\\''s <address> again'

                KNOWN
                   2 5.1.1 · No such address
                     failed · you
                     2026-11-28 23:14
                     example.net 2
                     naslag explain '550 5.1.1 <address>: User unknown'

                """, "\(text)")
    }

    @Test("has the largest group first as JSON, and no address") func json() throws {
        let text = TriageJSON.text(of: result)
        #expect(!text.contains("kim") && !text.contains("lee") && !text.contains("mx.example"), "\(text)")
        let value = try #require(JSONReader.value(of: Array(text.utf8)[...]))
        #expect(value["messages"]?.integer == 3)
        let groups = try #require(value["groups"]?.array)
        #expect(groups.map { $0["count"]?.integer } == [2, 1])
        #expect(groups.map { $0["reason"]?.string } == ["recipient-unknown", nil])
        #expect(groups.first?["recipientDomains"]?["example.net"]?.integer == 2)
        #expect(groups.first?["sample"]?.string == "550 5.1.1 <address>: User unknown")
    }

    @Test("counts the domains beyond the twentieth together, and shows addresses only when asked") func domains() throws
    {
        let lines = (0..<30).flatMap { number in
            (0...(30 - number)).map { _ in
                "2026-11-28T23:14:05Z mx postfix/smtp[8]: 4A1B2C: to=<kim@d\(number).example>, dsn=5.1.1, status=bounced (said: 550 5.1.1 <kim@d\(number).example>: User unknown)"
            }
        }.joined(separator: "\n")
        let result = try library.triage(["mail.log": lines], TriageOptions(showsAddresses: true))
        let (named, others) = try #require(result.groups.first).largestDomains
        #expect(named.map(\.name) == (0..<20).map { "d\($0).example" } && named.first?.count == 31)
        #expect(others == (2...11).reduce(0, +))
        #expect(result.groups.first?.sample.text.contains("kim@d") == true)
    }
}
