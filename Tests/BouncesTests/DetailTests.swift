import Bounces
import Codes
import Testing

@Suite("A bounce") struct DetailTests {
    private let line = """
        Remote server returned '550 5.7.708 Service unavailable. Access denied, traffic not accepted from this IP. For more \
        information please go to http://go.microsoft.com/fwlink/?LinkId=526653 AS(7230) \
        [SJ0PR17MB4759.namprd17.prod.outlook.com 2025-10-05T14:02:00.442Z 08DE02F80918EC88]'
        """

    @Test("keeps reply, literal and sub-reason of a line") func parts() throws {
        let code = try #require(BounceReader.read(line).codes.first)
        #expect(code.code.spelling == "5.7.708")
        #expect(code.reply == 550)
        #expect(code.subReason == "AS(7230)")
        #expect(code.literal.hasPrefix("550 5.7.708 Service unavailable."))
        #expect(code.literal.hasSuffix("08DE02F80918EC88]"))
        #expect(code.source == .text)
    }

    @Test(
        "keeps a sub-reason of any spelling",
        arguments: [
            ("550 5.4.1 Recipient address rejected: Access denied. AS(201806281)", "AS(201806281)"),
            ("451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (AS761)", "AS(761)"),
            ("550 5.7.1 part of their network is on our block list (S3150).", "S3150"),
            ("550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).", "S2017062302"),
        ])
    func subReason(_ line: String, expected: String) {
        #expect(BounceReader.read(line).codes.first?.subReason == expected)
    }

    @Test("puts a wrapper before what it wraps") func wrapper() {
        let codes = BounceReader.read(
            "550 5.7.367 Remote server returned not permitted to relay -> 554 5.7.1 <kim@example.net>: Relay access denied"
        ).codes
        #expect(codes.map(\.code.spelling) == ["5.7.367", "5.7.1"])
        #expect(codes.map(\.depth) == [0, 1])
        #expect(codes.map(\.reply) == [550, 554])
    }

    @Test("notes that status and words disagree, the more specific one first") func disagreement() {
        let report = """
            Final-Recipient: rfc822; kim@example.net
            Action: failed
            Status: 5.7.509
            Diagnostic-Code: smtp; 550 5.7.1 Access denied
            """
        let bounce = BounceReader.read(report)
        #expect(bounce.codes.map(\.code.spelling) == ["5.7.509", "5.7.1"])
        #expect(bounce.disagreements.map(\.preferred.spelling) == ["5.7.509"])
        #expect(bounce.disagreements.map(\.prefersStatus) == [true])
    }

    @Test("notes it too when the words stand in the text for people") func textDisagreement() {
        let report = """
            The server said: 450 4.4.316 Connection refused

            Final-Recipient: rfc822; kim@example.net
            Action: failed
            Status: 5.4.316
            """
        let bounce = BounceReader.read(report)
        #expect(bounce.codes.map(\.code.spelling) == ["4.4.316", "5.4.316"])
        #expect(bounce.disagreements.map(\.other.spelling) == ["5.4.316"])
    }

    /// RFC 3464 appendix E, examples of section "This section is provided as an illustration": the forms, with
    /// addresses of our own.
    @Test("reads the fields of RFC 3464") func fields() {
        let report = """
            Reporting-MTA: dns; cs.example.edu

            Original-Recipient: rfc822;louis@larry.example.invalid
            Final-Recipient: rfc822;louis@larry.example.invalid
            Action: failed
            Status: 4.0.0
            Diagnostic-Code: smtp; 426 connection timed out
            Last-Attempt-Date: Thu, 7 Jul 1994 17:15:49 -0400

            Final-Recipient: rfc822;arathib@vnet.example
            Action: failed (bad address)
            Status: 5.0.0 (permanent failure)
            Diagnostic-Code: smtp;
             550 'arathib@vnet.example' is not a
             registered gateway user
            Remote-MTA: dns; vnet.example
            """
        let bounce = BounceReader.read(report)
        #expect(bounce.kind == .deliveryStatus)
        #expect(bounce.reportingMTA == "cs.example.edu")
        #expect(bounce.recipients.map(\.address) == ["louis@larry.example.invalid", "arathib@vnet.example"])
        #expect(bounce.recipients.last?.diagnostic == "550 'arathib@vnet.example' is not a registered gateway user")
        #expect(bounce.recipients.last?.remoteMTA == "vnet.example")
        #expect(bounce.codes.map(\.code.spelling) == ["4.0.0", "5.0.0"])
        #expect(bounce.codes.map(\.reply) == [426, 550])
        #expect(bounce.codes.map(\.recipient) == ["louis@larry.example.invalid", "arathib@vnet.example"])
    }

    @Test(
        "decodes what RFC 2045 and 2047 give as examples",
        arguments: [
            (
                "Content-Transfer-Encoding: quoted-printable",
                "550 5.1.1 Now's the time =\nfor all folk to come=\n to the aid of their country."
            ),
            (
                "Content-Transfer-Encoding: base64",
                "NTUwIDUuMS4xIE5vdydzIHRoZSB0aW1lIGZvciBhbGwgZm9sayB0byBjb21lIHRvIHRoZSBhaWQgb2YgdGhlaXIgY291bnRyeS4="
            ),
        ])
    func decoding(_ field: String, body: String) {
        let bounce = BounceReader.read(
            "From: MAILER-DAEMON@example.org\nSubject: =?ISO-8859-1?Q?a?= =?ISO-8859-1?Q?b?=\nMIME-Version: 1.0\n\(field)\n\n\(body)\n"
        )
        #expect(bounce.subject == "ab")
        #expect(
            bounce.codes.first?.literal == "550 5.1.1 Now's the time for all folk to come to the aid of their country.")
    }

    @Test("leaves the charset of each part to its header") func charset() {
        let message =
            Array(
                "From: MAILER-DAEMON@example.org\nMIME-Version: 1.0\nContent-Type: text/plain; charset=iso-8859-1\n"
                    .utf8)
            + Array("Content-Transfer-Encoding: 8bit\n\nRefus".utf8) + [0xE9] + Array(" : 550".utf8) + [0xA0]
            + Array("5.7.1 Acc".utf8) + [0xE8] + Array("s".utf8)
        let bounce = BounceReader.read(message)
        #expect(bounce.codes.map(\.reply) == [550])
        #expect(bounce.codes.first?.literal == "550 5.7.1 Accès")
    }

    @Test("takes what people paste, however they paste it") func pasted() {
        #expect(BounceReader.read("432\u{A0}4.3.2 STOREDRV.Deliver").codes.map(\.code.spelling) == ["4.3.2"])
        #expect(BounceReader.read("“550 5.7.705 Access denied”").codes.first?.literal == "550 5.7.705 Access denied")
        #expect(
            BounceReader.read("Server returned ‘550\n5.7.705 It’s denied.’\nGood bye").codes.first?.literal
                == "550 5.7.705 It’s denied.")
        let wide = Array("\u{FEFF}550 5.7.705 no".utf16).flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        #expect(BounceReader.read(wide).codes.map(\.code.spelling) == ["5.7.705"])
        #expect(
            BounceReader.read([0x35, 0x35, 0x30, 0x20, 0x35, 0x2E, 0x31, 0x2E, 0x31, 0x20, 0xE9, 0xFF]).codes.count == 1
        )
    }

    @Test("leaves out what qmail says of itself behind the server's words") func giveUp() {
        let report = """
            <kim@example.net>:
            Remote host said: 550 sorry, no such user (#5.1.1)
            Giving up on 192.0.2.44.
            """
        #expect(BounceReader.read(report).codes.first?.literal == "550 sorry, no such user (#5.1.1)")
    }

    @Test("puts the code that the status confirms before those of earlier attempts") func confirmed() {
        let bounce = BounceReader.read(
            """
            <<< 421 4.7.0 Try again later
            <<< 550 5.1.1 No such user

            Final-Recipient: rfc822; kim@example.net
            Status: 5.1.1
            """)
        #expect(bounce.codes.map(\.code.spelling) == ["5.1.1", "4.7.0"])
        #expect(bounce.codes.map(\.reply) == [550, 421])
        #expect(bounce.codes.first?.recipient == "kim@example.net")
    }

    @Test("takes words that say more than a generic status first") func genericStatus() {
        let bounce = BounceReader.read(
            "MTA '192.0.2.1' gives error message 5.7.1 Unable to relay\n\nFinal-Recipient: rfc822; k@example.net\nStatus: 5.0.0\n"
        )
        #expect(bounce.codes.map(\.code.spelling) == ["5.7.1"])
    }

    @Test("may hold codes that are not of mail") func others() {
        let bounce = BounceReader.read("Sign-in error AADSTS50020: user account from identity provider")
        #expect(bounce.codes.map(\.code.spelling) == ["AADSTS50020"])
        #expect(bounce.kind == .line)
    }

    @Test(
        "is no bounce when there is nothing to read",
        arguments: ["", "\n\n", "hello", "\u{0}\u{0}", "Subject: x\nFrom: y\n\n"])
    func nothing(_ text: String) {
        #expect(BounceReader.read(text).kind == .other)
        #expect(BounceReader.read(text).codes.isEmpty)
    }

    @Test("survives hostile messages in linear time") func hostile() {
        let nested = (0..<2000).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        let shapes = [
            nested, String(repeating: "Content-Type: message/rfc822\n\n", count: 5000),
            "Content-Type: text/html\n\n" + String(repeating: "<", count: 100_000),
            "Content-Type: text/html\n\n" + String(repeating: "<!--", count: 30_000),
            "Content-Type: text/html\n\n" + String(repeating: "<a '", count: 30_000),
            "Content-Type: text/html\n\n" + String(repeating: "&#5", count: 30_000),
            String(repeating: "a@", count: 50_000), String(repeating: "550 5.1.1 x -> ", count: 5_000),
            String(repeating: "Status: 5.1.1\nAction: failed\n", count: 5_000), String(repeating: "=\n", count: 50_000),
            String(repeating: "550 no\n\n", count: 5_000),
        ]
        for (index, shape) in shapes.enumerated() {
            let time = ProcessorTime.measure { _ = BounceReader.read(shape) }
            #expect(time < .seconds(20), "shape \(index): \(time)")
        }
        var state: UInt64 = 88
        for _ in 0..<200 {
            let noise = (0..<300).map { _ -> UInt8 in
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return UInt8(truncatingIfNeeded: state >> 33)
            }
            _ = BounceReader.read(Array("Content-Type: multipart/report; boundary=x\n\n--x\n".utf8) + noise)
            _ = BounceReader.read(noise)
        }
    }
}
