import Codes
import Testing

@Suite("The scanner") struct CodeScannerTests {
    private func codes(_ text: String, as kind: ScannedText = .prose) -> [String] {
        CodeScanner().scan(text, as: kind).map(\.code.spelling)
    }

    @Test(
        "reads the reply code with the enhanced code",
        arguments: [
            "550 5.7.705 Access denied", "550-5.7.705 Access denied", "'550 5.7.705", "(550 5.7.705)", "“550 5.7.705”",
            "#550 5.7.705", "550\u{A0}5.7.705", "550 #5.7.705", "550 [5.7.705]", "said: 550-5.7.705",
            "smtp;550 5.7.705",
            "<b>550&nbsp;</b>: 550  5.7.705.", "x 550/5.7.705 y", "550, 5.7.705",
        ])
    func reply(_ text: String) {
        let matches = CodeScanner().scan(text)
        #expect(matches.map(\.code.spelling) == ["5.7.705"])
        #expect(matches.first?.reply == 550)
        #expect(matches.first?.confidence == .certain)
    }

    @Test(
        "finds codes of every spelling in prose",
        arguments: [
            ("Fix error code 5.7.7xx in Exchange Online", ["5.7.7xx"]),
            ("fout 5.7.7XX", ["5.7.7xx"]),
            ("Foutcode 5.7.7 xx oplossen", ["5.7.7xx"]),
            ("Foutcode 5.7.7\u{A0}xx oplossen", ["5.7.7xx"]),
            ("for error codes 5.7.700 through 5.7.750 in", ["5.7.700-750"]),
            ("foutcodes 5.7.700 tot en met 5.7.750 in", ["5.7.700-750"]),
            ("550 5.7.606-649 Access denied", ["5.7.606-649"]),
            ("5.7.606–5.7.649", ["5.7.606-649"]),
            ("4.7.500 Server busy", ["4.7.500"]),
            ("エラー5.7.1が発生しました", ["5.7.1"]),
            ("Ошибка 5.1.10.", ["5.1.10"]),
            ("The error codes 5.7.1, 5.7.12 and 5.7.13 mean", ["5.7.1", "5.7.12", "5.7.13"]),
            ("host #5.1.1 SMTP", ["5.1.1"]),
            ("Status: 5.2.2", ["5.2.2"]),
            ("a 5.1.1 NDR", ["5.1.1"]),
            ("error 5.7.x", ["5.7"]),
            ("error AADSTS50020: User", ["AADSTS50020"]),
            ("aadsts50020", ["AADSTS50020"]),
            ("activation error 0x80072efd.", ["0x80072EFD"]),
            ("(0xc0000142)", ["0xC0000142"]),
            ("Foutcode 0x15", ["0x15"]),
            ("Solutions for error 30034-4", ["30034-4"]),
            ("error code: 0-2031", ["0-2031"]),
            ("Error code 30125-4 or 30125-1011 when", ["30125-4", "30125-1011"]),
            ("AntiSpam 5.4.1 DBEB catch-all", ["5.4.1"]),
            ("Look for event ID 1121 or 1122 in the log", ["1121", "1122"]),
            ("gebeurtenis-id 4625", ["4625"]),
            ("SMTP error 550 from", ["550"]), ("SMTP 421", ["421"]), ("error #554", ["554"]),
            ("returned '550 No such user'", ["550"]),
        ])
    func prose(_ text: String, expected: [String]) {
        #expect(codes(text) == expected, "\(text)")
    }

    @Test(
        "takes nothing else for a code",
        arguments: [
            "PowerShell 5.1.2", "PowerShell version 5.1.2 or 5.1.3", "version 4.7.1", "v5.1.1", "versie 5.1.1",
            "192.5.7.1", "error at 5.7.1.4", "error from [192.5.7.1]", "TLS 1.2", "15.20.4.5", "Error in Exim 4.5.1",
            "section 4.2.1", "RFC 5321, § 4.2.1", "on 5.7.2021", "error in 5.1.1.eml", "error x5.7.1", "error 5.7.1a",
            "error foo/5.7.1", "https://x.test/-5.7.1-smtp-error", "error 5.07.1", "error 3.1.1", "error 5.1",
            "error in CommuniGate Pro SMTP 5.0.9",
            "error 4.7.1-2+deb10u1", "Version 2.75.0 or later", "error 51.4.2.10/32", "error 404",
            "clcid=0x409", "?clcid=0x00000409", "id=\"86604-143\"", "2023-01-29", "call 555-1234", "room 550",
            "<a name=\"453-too-many\">", "<a name=\"401-unauthorized-error\">",
            "550 users", "12.550", "x.x", "user@5.7.1", ".NET 4.7.1", "error 5.7.1%", "5.1.1", "2.1.5 is a thing",
            "", "5", "5.", "5.7", "5.7.", "......", "xxxxxx", "error 0x", "0x123456789",
        ])
    func nothing(_ text: String) {
        #expect(codes(text).isEmpty, "\(text)")
    }

    @Test(
        "believes a literal at its word",
        arguments: [
            ("5.1.1 User unknown", ["5.1.1"]), ("550 Sender denied", ["550"]), ("421-busy", ["421"]),
            ("550", ["550"]), ("<5.1.1> gone", ["5.1.1"]), ("Sorry, 5.1.1 is gone", ["5.1.1"]),
            ("554 Exim 4.5.1", ["554"]), ("550 5.7.367 not permitted -> 554 5.7.1 denied", ["5.7.367", "5.7.1"]),
        ])
    func literal(_ text: String, expected: [String]) {
        #expect(codes(text, as: .literal) == expected, "\(text)")
    }

    @Test("reads a reply and its code over the folds of a report, and no further in prose")
    func folds() throws {
        let folded = "said: 550    \n     5.7.1 Not allowed"
        let match = try #require(CodeScanner().scan(folded, as: .report).first)
        #expect(match.code.spelling == "5.7.1" && match.reply == 550)
        #expect(CodeScanner().scan("Room 550    \n     5.7.1 is a version").allSatisfy { $0.reply == nil })
    }

    @Test("gives the bytes of the code and of the whole") func ranges() throws {
        let match = try #require(CodeScanner().scan("é #550 5.7.1.").first)
        #expect(match.range == 8..<13)
        #expect(match.start == 3)
    }

    @Test("gives the possible ones when asked") func possible() {
        let matches = CodeScanner().scan("see 5.1.1", minimum: .possible)
        #expect(matches.map(\.confidence) == [.possible])
    }

    @Test("finds the codes of the user's own schemes") func patterns() throws {
        let scanner = CodeScanner(patterns: [try CodePattern(scheme: "contoso", pattern: "CTS[- ][0-9]{4}")])
        let matches = scanner.scan("no\nerror CTS 5.1, CTS 5501 and é CTS-5502")
        #expect(
            matches.map(\.code)
                == ["CTS-5501", "CTS-5502"].map {
                    Code(scheme: CodeScheme(rawValue: "contoso"), spelling: $0)
                })
        #expect(matches.map(\.range.lowerBound) == [18, 34])
    }

    @Test(
        "takes patterns with named groups, and refuses what RE2 has not",
        arguments: [
            ("(?<name>CTS)-(?<number>[0-9]{4})", true), ("(?P<number>CTS-[0-9]{4})", true), ("(?i)cts-[0-9]{4}", true),
            ("CTS-[0-9]{4}(?= )", false), ("(C)TS-\\1", false), ("([", false), ("(?:(?:a{999}){999}){999}", false),
        ])
    func expressions(pattern: String, isTaken: Bool) {
        let made = try? CodePattern(scheme: "contoso", pattern: pattern)
        #expect((made != nil) == isTaken, "\(pattern)")
        guard let made else { return }
        #expect(CodeScanner(patterns: [made]).scan("é CTS-5501").map(\.range) == [3..<11])
    }

    @Test("survives any bytes in linear time") func hostile() {
        let shapes = ["5.7.", "0x", "550-", "AADSTS", "5.7.700 through ", "error 5.1.1, ", ".", "x", "5", "event id 1"]
        for shape in shapes {
            let clock = ContinuousClock()
            let text = String(repeating: shape, count: 10_000)
            let time = clock.measure { _ = CodeScanner().scan(text) }
            #expect(time < .seconds(20), "\(shape): \(time)")
        }
        for seed in 0..<256 {
            let noise = (0..<512).map { UInt8(truncatingIfNeeded: ($0 &* 31 &+ seed) ^ ($0 >> 3)) }
            noise.withUnsafeBufferPointer { _ = CodeScanner().scan($0, as: .literal, minimum: .possible) }
        }
    }
}
