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

    @Test("A range of codes is the same in the words of another language")
    func rangeInOtherWords() throws {
        let found = try Sample.identifiers(
            "Codes 5.7.700 tot en met 5.7.749 zijn fouten.", "The codes 5.7.700 up to and including 5.7.749 are errors."
        )
        #expect(found == [])
    }
}
