import Testing

@testable import Checks

struct LinkTextFunctionWordTests {
    @Test("A link on a small word is a warning")
    func linkOnSmallWord() throws {
        let found = try Sample.identifiers("Zie hier [voor](x.md) meer.", "See [the manual](x.md) for more.")
        #expect(found == ["link-text-function-word"])
    }
}
