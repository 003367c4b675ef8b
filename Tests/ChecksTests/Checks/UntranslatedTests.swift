import Testing

@testable import Checks

struct UntranslatedTests {
    @Test("An English sentence is a warning")
    func englishSentenceWarning() throws {
        let found = try Sample.identifiers(
            "Select the user that you want to block.", "Select the user that you want to block.")
        #expect(found == ["untranslated"])
    }

    @Test("A name of a product is no sentence")
    func nameProductSentence() throws {
        let found = try Sample.identifiers("Microsoft Defender for Office 365", "Microsoft Defender for Office 365")
        #expect(found == [])
    }
}
