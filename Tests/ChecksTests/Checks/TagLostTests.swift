import Testing

@testable import Checks

struct TagLostTests {
    @Test("A lost tag is an error")
    func lostTagError() throws {
        let found = try Sample.identifiers("Druk op Enter.", "Press <kbd>Enter</kbd>.")
        #expect(found == ["tag-lost"])
    }

    @Test("Spans do not count")
    func spansDoNotCount() throws {
        let found = try Sample.identifiers("Een <span>adres.", "An address.")
        #expect(found == [])
    }
}
