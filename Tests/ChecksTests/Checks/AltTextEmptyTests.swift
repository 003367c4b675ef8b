import Testing

@testable import Checks

struct AltTextEmptyTests {
    @Test("An image that lost its words is an error")
    func imageLostWordsError() throws {
        let found = try Sample.identifiers("![](a.png) Kies.", "![Save](a.png) Select.")
        #expect(found == ["alt-text-empty"])
    }
}
