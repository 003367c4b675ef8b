import Codes
import Testing

@Suite("An enhanced status code") struct EnhancedStatusCodeTests {
    private func code(_ spelling: String) -> Code { Code(scheme: .smtpEnhanced, spelling: spelling) }

    @Test(
        "keeps its canonical spelling", arguments: ["5", "5.7", "5.7.1", "5.7.7xx", "5.7.700-749", "2.0.0", "4.7.999"])
    func spelling(_ spelling: String) {
        #expect(EnhancedStatusCode(spelling)?.spelling == spelling)
    }

    @Test(
        "is refused when RFC 3463 does",
        arguments: [
            "", "3.1.1", "5.07.1", "5.1.01", "5.7.1000", "5..1", "5.7.1.1", "5.7.749-700", "5.7.0xx", "a.b.c", "5.7.-",
        ])
    func refused(_ spelling: String) {
        #expect(EnhancedStatusCode(spelling) == nil)
    }

    @Test("is ordered by number, wider sets first") func order() {
        let sorted = ["5.7.10", "5.7.705", "5.7.9", "5", "5.7.7xx", "5.7", "4.7.1", "5.7.700-749", "5.7.700"]
            .compactMap { EnhancedStatusCode($0) }.sorted().map(\.spelling)
        #expect(sorted == ["4.7.1", "5", "5.7", "5.7.9", "5.7.10", "5.7.7xx", "5.7.700-749", "5.7.700", "5.7.705"])
        #expect(code("5.7.9") < code("5.7.10"))
    }

    @Test("knows its parents, narrowest first") func parents() {
        let ranges = ["5.7.700-749", "5.7.900-999", "5.7.700-710"].map(code)
        #expect(
            code("5.7.705").parents(ranges: ranges).map(\.spelling)
                == ["5.7.700-710", "5.7.700-749", "5.7.7xx", "5.7", "5"])
        #expect(code("5.7.1").parents(ranges: ranges).map(\.spelling) == ["5.7", "5"])
        #expect(code("5.7.700-749").parents().map(\.spelling) == ["5.7.7xx", "5.7", "5"])
        #expect(code("4.7.500-699").parents().map(\.spelling) == ["4.7", "4"])
        #expect(code("5").parents().isEmpty)
    }

    @Test("contains its members only") func contains() {
        #expect(code("5.7.700-749").contains(code("5.7.712")))
        #expect(!code("5.7.700-749").contains(code("5.7.750")))
        #expect(!code("5.7.700-749").contains(code("5.4.712")))
        #expect(code("5.7").contains(code("5.7.7xx")))
        #expect(!code("5.7.7xx").contains(code("5.7")))
    }

    @Test("says whether trying again helps") func permanence() {
        #expect(code("5.7.705").permanence == .permanent)
        #expect(code("4.7.5xx").permanence == .temporary)
        #expect(code("2.1.5").permanence == .success)
        #expect(Code(scheme: .smtpReply, spelling: "451").permanence == .temporary)
        #expect(Code(scheme: .hresult, spelling: "0x80070005").permanence == nil)
    }

    @Test("knows the registry") func registered() {
        #expect(EnhancedStatusCode("5.7.30")?.isRegistered == true)
        #expect(EnhancedStatusCode("5.7.31")?.isRegistered == false)
        #expect(EnhancedStatusCode("5.7.705")?.isRegistered == false)
    }
}
