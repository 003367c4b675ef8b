import Bounces
import Codes
import Testing

/// Every NDR line of Exchange Online that `literals.tsv` lists, in the shapes in which people have it.
@Suite("The reader, on every known literal") struct LiteralTests {
    @Test("reads it as a bare line", arguments: Literal.all)
    func line(_ literal: Literal) {
        let bounce = BounceReader.read(literal.line)
        #expect(bounce.codes.map(\.code.spelling) == literal.codes, "\(literal.line)")
        #expect(bounce.codes.first?.reply == literal.reply)
        #expect(bounce.kind == .line)
    }

    @Test("reads it in a delivery status in quoted-printable", arguments: Literal.all)
    func report(_ literal: Literal) {
        let bounce = BounceReader.read(literal.report)
        #expect(bounce.codes.map(\.code.spelling) == literal.codes, "\(literal.report)")
        #expect(bounce.codes.first?.reply == literal.reply)
        #expect(bounce.kind == .deliveryStatus)
        #expect(bounce.recipients.map(\.address) == ["kim@example.net"])
    }

    @Test("reads it in a Dutch report copied from a mail program", arguments: Literal.all)
    func dutch(_ literal: Literal) {
        let bounce = BounceReader.read(literal.dutch)
        #expect(bounce.codes.map(\.code.spelling) == literal.codes, "\(literal.dutch)")
        #expect(bounce.codes.first?.reply == literal.reply)
        #expect(bounce.recipients.map(\.address) == ["kim@example.net"])
    }

    @Test("makes no code of words without one") func wordless() {
        let bounce = BounceReader.read(
            "The message can't be submitted because the sender's submission quota was exceeded")
        #expect(bounce.codes.isEmpty)
        #expect(bounce.kind == .bounce)
    }
}

struct Literal: Sendable, CustomTestStringConvertible {
    let code: String
    let reply: Int
    let words: String

    var testDescription: String { "\(reply) \(code) \(words.prefix(30))" }
    var line: String { "\(reply) \(code) \(words)" }
    /// A wrapper's literal ends with what the remote server said, which has its own code.
    var codes: [String] { words.contains("-> 554 5.6.0") ? [code, "5.6.0"] : [code] }

    /// One for each variant of the words; a range stands as it is and with its first member.
    static let all: [Literal] = Fixture.rows("literals.tsv").flatMap { row -> [Literal] in
        guard let reply = Int(row[1].prefix(3)) else { return [] }
        let codes = row[0].contains("-") ? [row[0], String(row[0].prefix { $0 != "-" })] : [row[0]]
        return row[2].split(separator: "|").flatMap { words in
            codes.map { code in
                let words = words.trimmingPrefix(" ").replacing("<remote reply>", with: "554 5.6.0 No thanks")
                return Literal(code: code, reply: reply, words: String(words))
            }
        }
    }

    /// RFC 3464 in the wrapping of RFC 6522; the lines are folded at 38 bytes, within codes too.
    var report: String {
        """
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@mx.example.com>
        To: sam@example.com
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

        --b1
        Content-Type: text/plain; charset=utf-8
        Content-Transfer-Encoding: quoted-printable

        \(quotedPrintable("Your message could not be delivered. The remote server said: \(line)", width: 38))

        --b1
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example.com

        Final-Recipient: rfc822; kim@example.net
        Action: failed
        Status: \(code.prefix { $0 != "-" })
        Diagnostic-Code: smtp; \(line)

        --b1
        Content-Type: message/rfc822

        X-Mailer: error 5.1.2
        Subject: error 550 5.5.5 in my text

        Why do I get 550 5.4.4?
        --b1--
        """
    }

    private func quotedPrintable(_ text: String, width: Int) -> String {
        var lines: [String] = [""]
        for byte in text.utf8 {
            let plain = (0x20..<0x7F).contains(byte) && byte != 0x3D
            let hex = "0123456789ABCDEF".map(String.init)
            if lines[lines.count - 1].utf8.count > width { lines[lines.count - 1] += "="; lines.append("") }
            lines[lines.count - 1] +=
                plain ? String(UnicodeScalar(byte)) : "=\(hex[Int(byte >> 4)])\(hex[Int(byte & 15)])"
        }
        return lines.joined(separator: "\n")
    }

    var dutch: String {
        """
        Onbestelbaar: Offerte voor 12 stoelen

        Uw bericht kan niet worden bezorgd bij de volgende geadresseerden of groepen:

        kim@example.net
        Uw bericht is niet bezorgd. Probeer het later opnieuw of neem contact op met de beheerder.

        Diagnostische gegevens voor beheerders:

        Bronserver: AM0PR05MB4321.eurprd05.prod.outlook.com

        kim@example.net
        Remote Server returned '\(line)'

        Oorspronkelijke berichtkoppen:

        Received: from AM0PR05MB4321.eurprd05.prod.outlook.com ([fe80::1]) by
         AM0PR05MB4321.eurprd05.prod.outlook.com with mapi id 15.20.4.5; error 550 5.5.5
        X-Mailer: foo 5.1.2
        """
    }
}
