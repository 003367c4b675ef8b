import Testing

@testable import Checks

struct BoldFunctionWordTests {
    @Test("Bold on an article alone is a warning")
    func boldOnArticleAlone() throws {
        let found = try Sample.identifiers("Kies **de** optie Opslaan.", "Select **Save**.")
        #expect(found == ["bold-function-word"])
    }

    @Test("A small word that the source stresses too is right")
    func smallWordSourceStresses() throws {
        let found = try Sample.identifiers("Doe dit **niet** in de map.", "Do **not** do this in the folder.")
        #expect(found == [])
    }

    @Test("A verb that the source stresses is right")
    func stressedVerb() throws {
        let found = try Sample.identifiers("Dit **kan** in de map.", "This **might** be in the folder.")
        #expect(found == [])
    }

    @Test("Off is a label in Dutch")
    func offLabelDutch() throws {
        let found = try Sample.identifiers("Kies **Uit**.", "Select **Off**.")
        #expect(found == [])
    }
}
