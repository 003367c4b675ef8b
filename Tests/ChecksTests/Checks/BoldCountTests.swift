import Testing

@testable import Checks

struct BoldCountTests {
    @Test("A label that is bold no more is a warning")
    func labelBoldMoreWarning() throws {
        let found = try Sample.identifiers("Kies Opslaan.", "Select **Save**.")
        #expect(found == ["bold-count"])
    }

    @Test("Bold that ends before punctuation of another script is bold")
    func boldEndsBeforePunctuation() throws {
        let found = try Sample.identifiers("حدد **حفظ (1)**، ثم.", "Select **Save (1)**, then.", locale: "ar-SA")
        #expect(found == [])
    }
}
