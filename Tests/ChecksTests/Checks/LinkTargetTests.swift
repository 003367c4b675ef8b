import Testing

@testable import Checks

struct LinkTargetTests {
    @Test("A link that leads elsewhere is an error")
    func linkLeadsElsewhereError() throws {
        let found = try Sample.identifiers("Zie [hulp](y.md).", "See [help](x.md).")
        #expect(found == ["link-target"])
    }

    @Test("The locale in an address may differ")
    func localeAddressMayDiffer() throws {
        let found = try Sample.identifiers("[hulp](https://x.com/nl-nl/a)", "[help](https://x.com/en-us/a)")
        #expect(found == [])
    }
}
