import Bounces
import Testing

@Suite("What finds one message again") struct RedactedTraceTests {
    @Test(
        "is blanked by where it stands, and codes stay",
        arguments: [
            (
                "Nov 28 23:14:05 mx01 postfix/smtp[812]: 4A1B2C3D4E: to=<kim@example.net>, relay=none, status=bounced",
                "Nov 28 23:14:05 <host> postfix/smtp[812]: <id>: to=<address>, relay=none, status=bounced"
            ),
            (
                "2026-11-28T23:14:05Z relay2 sendmail[77]: 3AB1c2D04: stat=User unknown",
                "2026-11-28T23:14:05Z <host> sendmail[77]: <id>: stat=User unknown"
            ),
            (
                "Nov  1 03:04:05 mx01 postfix/smtpd[9]: warning: hello",
                "Nov  1 03:04:05 <host> postfix/smtpd[9]: warning: hello"
            ),
            ("1tGx9K-0004Zb-2A == mailbox is full", "<id> == mailbox is full"),
            ("message 1tGx9K-00000004Zb2-1cQe failed", "message <id> failed"),
            ("250 2.0.0 Ok: queued as 9F1C02", "250 2.0.0 Ok: queued as <id>"),
            ("550 5.1.1 no such user a1b2c3.42 - gsmtp", "550 5.1.1 no such user <id> - gsmtp"),
            ("550 5.7.1 [InternalId=77309411]", "550 5.7.1 [InternalId=<id>]"),
            ("554 5.7.1 refused session=ab12cd;", "554 5.7.1 refused session=<id>;"),
            ("550 5.7.606 Access denied AS(1430) [BL21]", "550 5.7.606 Access denied AS(1430) [BL21]"),
            (
                "550 5.4.1 [BN8NAM11FT066.eop-nam11.prod.protection.outlook.com 2026-11-28T23:14:05.123Z 08DE02F80918EC88]",
                "550 5.4.1 [<host> 2026-11-28T23:14:05.123Z <id>]"
            ),
            ("4A1B2C3D4E: to=<kim@example.net>, stat=User unknown", "<id>: to=<address>, stat=User unknown"),
            ("550 5.7.509 sending domain [MAIL.EXAMPLE.JP] fails", "550 5.7.509 sending domain [<host>] fails"),
            ("550 5.1.10 RESOLVER.ADR.RecipNotFound; not found", "550 5.1.10 RESOLVER.ADR.RecipNotFound; not found"),
            ("network message id 5c0a2ab3-94bc-4c7f-08d7-08dc40778696", "network message id <id>"),
            ("Message-ID: <20261128231405.4A1B2C@mail.example.net> lost", "Message-ID: <address> lost"),
            ("550-5.7.26 id=5.7.26 please-repeat-me", "550-5.7.26 id=5.7.26 please-repeat-me"),
        ])
    func blanked(_ line: String, expected: String) {
        #expect(Redactor.redact(line) == expected)
    }
}
