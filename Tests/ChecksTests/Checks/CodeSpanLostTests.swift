import Testing

@testable import Checks

struct CodeSpanLostTests {
    @Test("Translated code is an error")
    func translatedCodeError() throws {
        let found = try Sample.identifiers("Voer `haal op` uit.", "Run `get it`.")
        #expect(found == ["code-span-lost"])
    }

    @Test("Code that the source does not have is an error")
    func codeSourceDoesNot() throws {
        let found = try Sample.identifiers("Voer `x` en `y` uit.", "Run `x`.")
        #expect(found == ["code-span-lost"])
    }
}
