import Codes
import Languages
import Lookup
import Testing

@Suite("Finding a code by words") struct LiteralFinderTests {
    private static let literals = [
        "550 5.7.705 Access denied, tenant has exceeded threshold",
        "Access denied, sending domain [$SenderDomain] does not pass DMARC verification",
        "Remote server returned not permitted to relay -> <remote reply>",
        "... part of their network is on our block list (S3150)",
        "Access denied, banned sender",
        "Access denied, banned sender[<ip>]",
        "RESOLVER.ADR.RecipNotFound; not found",
        "Service unavailable. Access denied, traffic not accepted from this IP. AS(7230)",
    ]
    private let finder = LiteralFinder(
        literals.enumerated().map { Literal(code: Samples.code("5.0.\($0)"), meaning: 0, text: $1) })

    @Test(
        "takes a component's name, a part of a line and a number of a rule",
        arguments: [
            ("RESOLVER.ADR.RecipNotFound", [6]), ("recipnotfound", [6]), ("AS(7230)", [7]), ("as7230", [7]),
            ("7230", [7]), ("723", []), ("S3150", [3]), ("banned sender", [4, 5]),
        ])
    func part(_ query: String, _ found: [Int]) {
        #expect(finder.literals(holding: query).map(\.code.spelling) == found.map { "5.0.\($0)" }, "\(query)")
    }

    @Test("tells a code's meanings apart, also where a number in the words differs") func meaning() {
        let meanings = [
            Meaning(messages: ["Relay Access Denied"]),
            Meaning(messages: ["Recipient address rejected: Access denied. AS(201806281)"]), Meaning(),
        ]
        let patterns = LiteralPatterns()
        let words = "550 5.4.1 Recipient address rejected: Access denied. AS(201806271) [x]"
        #expect(LiteralFinder.meaning(of: meanings, in: words, patterns) == 1)
        #expect(LiteralFinder.meaning(of: meanings, in: "454 5.4.1 Relay access denied", patterns) == 0)
        #expect(LiteralFinder.meaning(of: meanings, in: "5.4.1 no answer from host", patterns) == nil)
    }
}

@Suite("Guessing a code") struct NearCodesTests {
    private let codes = ["4.1.1", "5.1.1", "5.7.705", "5.7.750", "5.7.7xx", "0x80070005"].map(Samples.code)

    @Test(
        "offers those that are a slip away, the nearest first",
        arguments: [
            ("6.1.1", ["4.1.1", "5.1.1"]), ("5.7.075", ["5.7.705", "5.7.750"]), ("0x8007005", ["0x80070005"]),
            ("hello world", []), ("9", []),
        ])
    func near(_ query: String, _ found: [String]) {
        #expect(NearCodes.of(query, among: codes).map(\.spelling) == found, "\(query)")
    }
}

@Suite("The language of words") struct LanguageOrderTests {
    @Test(
        "is the one wanted, a near one, the source or any",
        arguments: [
            (["en-US", "nl-NL"], "nl-NL"), (["en-US", "nl-BE"], "nl-BE"), (["de-DE", "en-US"], "en-US"),
            (["fr-FR", "de-DE"], "de-DE"), ([], nil),
        ] as [([String], String?)])
    func pick(_ tags: [String], _ picked: String?) {
        #expect(Samples.order.pick(from: tags) == picked, "\(tags)")
    }
}
