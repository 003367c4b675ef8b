import Testing

@testable import Checks

struct EmphasisBrokenTests {
    @Test("Asterisks that stay visible are an error")
    func asterisksStayVisibleError() throws {
        let found = try Sample.identifiers("Kies \\*\\*Opslaan\\*\\*.", "Select **Save**.")
        #expect(found == ["emphasis-broken"])
    }

    @Test("A blank inside of the marks breaks them")
    func blankInsideMarksBreaks() throws {
        let found = try Sample.identifiers("Kies ** Opslaan**.", "Select **Save**.")
        #expect(found == ["emphasis-broken"])
    }

    @Test("Asterisks of the source are no fault")
    func asterisksSourceFault() throws {
        let found = try Sample.identifiers("5 * 5 is 25", "5 * 5 is 25")
        #expect(found == [])
    }
}
