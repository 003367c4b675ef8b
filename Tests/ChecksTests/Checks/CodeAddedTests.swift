import Testing

@testable import Checks

struct CodeAddedTests {
    @Test("A code that the source does not have is an error")
    func codeSourceDoesNot() throws {
        let found = try Sample.identifiers("Fout 550 5.7.705 en 550 5.7.706.", "Error 550 5.7.705.")
        #expect(found == ["code-added"])
    }

    @Test("German compounds are no cmdlets")
    func germanCompoundsCmdlets() throws {
        let found = try Sample.identifiers("Der Update-Assistent hilft.", "The update wizard helps.", locale: "de-DE")
        #expect(found == [])
    }
}
