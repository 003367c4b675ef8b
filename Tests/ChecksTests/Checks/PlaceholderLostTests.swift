import Testing

@testable import Checks

struct PlaceholderLostTests {
    @Test("A placeholder that was translated is an error")
    func placeholderWasTranslatedError() throws {
        let found = try Sample.identifiers("Typ <huurder> in.", "Type <tenantid>.")
        #expect(found == ["placeholder-lost"])
    }

    @Test("A variable of Windows may be written in any letter case, and in no other way")
    func variableLetterCase() throws {
        #expect(try Sample.identifiers("Ga naar %APPDATA%.", "Go to %appdata%.") == [])
        #expect(try Sample.identifiers("Ga naar % AppData%.", "Go to %appdata%.") == ["placeholder-lost"])
    }

    @Test("A placeholder of several words may be translated")
    func placeholderSeveralWordsMay() throws {
        let found = try Sample.identifiers("Typ <uw domein> in.", "Type <your domain>.")
        #expect(found == [])
    }

    @Test("Escaped signs are the same placeholder")
    func escapedSignsSamePlaceholder() throws {
        let found = try Sample.identifiers("Typ \\<tenantid\\> in.", "Type &lt;tenantid&gt;.")
        #expect(found == [])
    }

    @Test("Variables of the system are placeholders, also in a path")
    func variablesSystemPlaceholdersAlso() throws {
        let found = try Sample.identifiers("Ga naar C:\\Temp.", "Go to %appdata%\\Temp.")
        #expect(found == ["placeholder-lost"])
    }
}
