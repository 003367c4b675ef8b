import Testing

@testable import Checks

struct BracketsUnbalancedTests {
    @Test("A parenthesis without partner is a warning")
    func parenthesisWithoutPartnerWarning() throws {
        let found = try Sample.identifiers("Kies A (of B.", "Select A (or B).")
        #expect(found == ["brackets-unbalanced"])
    }

    @Test("Parentheses in an address are no prose")
    func parenthesesAddressProse() throws {
        let found = try Sample.identifiers("Zie [A](x_(y).md).", "See [A](x_(y).md).")
        #expect(found == [])
    }
}
