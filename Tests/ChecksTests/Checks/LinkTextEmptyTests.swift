import Testing

@testable import Checks

struct LinkTextEmptyTests {
    @Test("A link without text is an error")
    func linkWithoutTextError() throws {
        let found = try Sample.identifiers("Ga naar [](x.md).", "Go to [users](x.md).")
        #expect(found == ["link-text-empty"])
    }
}
