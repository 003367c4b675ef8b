import Bounces
import Platform
import Testing

@Suite("What is printed") struct PrintingTests {
    @Test(
        "tells nothing about sender and recipient when redacted",
        arguments: [
            (
                "550 5.1.1 <kim@example.net>: refused by mx.example.net[192.0.2.1]",
                "550 5.1.1 <address>: refused by <host>[<ip>]"
            ),
            ("kim@example.net (kim@example.net) said: no.", "<address> (<address>) said: no."),
            ("Message-ID: <5.1.2.abc@x.example>", "Message-ID: <address>"),
            (
                "AS(7230) [SJ0PR17MB4759.namprd17.prod.outlook.com 2025-10-05T14:02:00.442Z 08DE02F80918EC88]",
                "AS(7230) [<host> 2025-10-05T14:02:00.442Z <id>]"
            ),
            (
                "to mx.example.net. Then fe80::1 and 2001:db8:0:0:0:0:0:1 at 14:02:00",
                "to <host>. Then <ip> and <ip> at 14:02:00"
            ),
            (
                "550-double-checking 5.7.705 5.7.7xx 5.7.700-749 (S2017062302)",
                "550-double-checking 5.7.705 5.7.7xx 5.7.700-749 (S2017062302)"
            ),
            ("RESOLVER.ADR.RecipNotFound; not found", "RESOLVER.ADR.RecipNotFound; not found"),
            ("see http://go.microsoft.com/fwlink/?LinkId=526653", "see http://go.microsoft.com/fwlink/?LinkId=526653"),
            ("MX.EXAMPLE.NET:25 and müller@exämple.de", "<host> and <address>"),
            ("“192.0.2.1” – ‘MX.EXAMPLE.NET’: your List.’", "“<ip>” – ‘<host>’: your List.’"),
            ("id 1Gdrvl-0006Gp-PU", "id <id>"), ("@ a@ @b", "@ a@ @b"), ("", ""),
        ])
    func redacted(_ text: String, expected: String) {
        #expect(Redactor.redact(text) == expected)
    }

    @Test(
        "holds nothing that a terminal acts upon",
        arguments: [
            ("\u{1B}[31m550\u{7}\u{8}", "[31m550"), ("a\u{9B}31mb", "a31mb"), ("a\u{202E}b\u{2066}c\u{200F}", "abc"),
            ("5\u{200B}.7\u{FEFF}.1", "5.7.1"), ("a\r\nb\tc", "a\nb\tc"), ("é 漢 👩‍💻", "é 漢 👩‍💻"), ("a\u{2028}b", "a\nb"),
        ])
    func clean(_ text: String, expected: String) {
        #expect(TerminalText.clean(text) == expected)
    }
}
