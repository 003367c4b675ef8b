import Explaining
import Lookup
import Testing

@Suite("The language of an answer") struct LanguageChoiceTests {
    @Test(
        "follows the environment, softly",
        arguments: [
            (["LANG": "nl_BE.UTF-8"], "nl-NL", nil), (["LANG": "nl"], "nl-NL", nil),
            (["LC_ALL": "nl_NL@euro"], "nl-NL", nil),
            (["LANG": "fr_FR.UTF-8"], "en-US", "fr-FR"), (["LANG": "C.UTF-8"], "en-US", nil), ([:], "en-US", nil),
            (["LANG": "POSIX"], "en-US", nil), (["LANGUAGE": "fr:nl:en", "LANG": "en_US"], "nl-NL", nil),
            (["LANGUAGE": "fr", "LANG": "nl_NL"], "nl-NL", nil), (["LC_ALL": "en_GB", "LANG": "nl_NL"], "en-US", nil),
            (["LC_MESSAGES": "nl_NL", "LANG": "en_US"], "nl-NL", nil), (["LC_ALL": "", "LANG": "nl_NL"], "nl-NL", nil),
            (["LANG": "\u{1B}[31m"], "en-US", nil), (["LANG": "nl-Latn-BE-x-y"], "nl-NL", nil),
        ] as [([String: String], String, String?)])
    func soft(_ environment: [String: String], _ tag: String, _ missing: String?) {
        let choice = LanguageChoice.soft(
            among: Library.languages, source: "en-US", variable: { environment[$0] })
        #expect(choice.language.tag == tag, "\(environment)")
        #expect(choice.missing == missing, "\(environment)")
    }

    @Test(
        "follows -L, strictly",
        arguments: [
            ("nl-NL", "nl-NL"), ("nl_nl", "nl-NL"), ("nl", "nl-NL"), ("EN", "en-US"), ("nl-BE", "nl-NL"), ("fr", nil),
            ("", nil),
            ("n", nil),
        ] as [(String, String?)])
    func strict(_ tag: String, _ found: String?) {
        #expect(LanguageChoice.strict(tag, among: Library.languages)?.language.tag == found, "\(tag)")
    }

    @Test("is told when nothing is in it, and when a text is not translated") func notes() throws {
        let library = try Library()
        let choice = LanguageChoice.soft(among: Library.languages, source: "en-US") { $0 == "LANG" ? "fr_FR" : nil }
        #expect(
            try Explainer(index: library.index, choice: choice).explain(["5.1.1"]).notes == ["not in fr-FR, in en-US"])
        // English stands in for a source language that nothing is in.
        let standIn = LanguageChoice.soft(among: Library.languages, source: "es-ES") { $0 == "LANG" ? "fr_FR" : nil }
        #expect(
            try Explainer(index: library.index, choice: standIn).explain(["5.1.1"]).notes == ["not in fr-FR, in en-US"])
        let layout = Layout(width: 80, isStyled: false, folder: "Output")
        let untranslated = try ExplanationText.text(of: library.explain("5.1.1", language: "nl-NL"), layout)
        #expect(untranslated.contains("5.1.1 No recipient\nfor good\nnot translated\n"), "\(untranslated)")
        let translated = try ExplanationText.text(of: library.explain("5.7.705", language: "nl-NL"), layout)
        #expect(translated.contains("5.7.705 Drempel\nfor good\n\n"), "\(translated)")
    }
}
