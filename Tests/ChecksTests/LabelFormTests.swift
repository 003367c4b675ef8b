import Articles
import Testing

@testable import Checks

struct LabelFormTests {
    private func form(_ text: String, _ locale: String = "nl-NL") -> LabelForm {
        let tag = LocaleTag(locale)!
        return LabelForm(text, words: LanguageWords.of(tag)?.small, language: tag.language)
    }

    @Test("Small words around a label, blanks of any kind and letter case make no other label")
    func edges() {
        #expect(form("op Opslaan") == form("opslaan"))
        #expect(form("Microsoft\u{A0}365") == form("microsoft 365"))
        #expect(form("Löschen aus", "de-DE") == form("Löschen", "de-DE"))
        #expect(form("Opslaan") != form("Bewaren"))
        #expect(form("de").words == ["de"])
    }

    @Test("Letters that writers of Arabic exchange are one, and so is a word with its article")
    func arabic() {
        #expect(form("ملاحظه", "ar-SA") == form("ملاحظة", "ar-SA"))
        #expect(form("المواقع", "ar-SA") == form("مواقع", "ar-SA"))
        #expect(form("حفظ", "ar-SA") != form("احفظ", "ar-SA"))
    }

    @Test("A label with more words holds the label")
    func holds() {
        #expect(form("optie Prioriteit verlagen").holds(form("Prioriteit verlagen")))
        #expect(!form("Prioriteit").holds(form("Prioriteit verlagen")))
        #expect(!form("verlagen Prioriteit").holds(form("Prioriteit verlagen")))
    }
}
