import Articles
import Diagnostics
import Testing

@testable import Checks

/// Checks that compare the languages of one article.
struct GroupTests {
    private static func file(
        _ pairs: [(String, String)], before: String = "", version: String = "v1", handoff: String = "01/02/2021"
    ) -> [UInt8] {
        let text = Sample.article(pairs, before: before)
            .replacing("ms.translationtype: MT", with: "ms.openlocfilehash: \(version)\nms.lasthandoff: \(handoff)")
        return Array(text.utf8)
    }

    @Test("A number that one language lost and the others kept is a warning in that language")
    func lostNumber() {
        let source = "Wait 42 hours."
        let group = SampleGroup(files: [
            ("ar-SA", Self.file([("انتظر 42 ساعة.", source)])), ("de-DE", Self.file([("42 Stunden warten.", source)])),
            ("nl-NL", Self.file([("Wacht even.", source)])),
        ])
        let found = group.findings().filter { $0.identifier == "fact-lost-here" }
        #expect(found.map(\.locale) == ["nl-NL"])
    }

    @Test("A language with a step less than the others is an error")
    func lostStep() {
        let steps = [("Een", "One"), ("Twee", "Two"), ("Drie", "Three")]
        let group = SampleGroup(files: [
            ("de-DE", Self.file(steps, before: "1. ")), ("fr-FR", Self.file(steps, before: "1. ")),
            ("nl-NL", Self.file(Array(steps.dropLast()), before: "1. ")),
        ])
        let found = group.findings().filter { $0.identifier == "step-count" }
        #expect(found.map(\.locale) == ["nl-NL"])
        #expect(
            found.first?.diagnostic.message.contains("2 numbered steps, de-DE, fr-FR of the same version have 3")
                == true)
    }

    @Test("A translation of an older source is stale")
    func stale() {
        let group = SampleGroup(files: [
            ("de-DE", Self.file([("A", "A")], version: "v2", handoff: "03/01/2021")),
            ("nl-NL", Self.file([("A", "A")], version: "v1", handoff: "01/31/2020")),
        ])
        let found = group.findings().filter { $0.identifier == "translation-stale" }
        #expect(found.map(\.locale) == ["nl-NL"])
        #expect(found.first?.place.description == "nl-NL/a.md")
    }

    @Test("A language that stands in the spans of a bilingual article is there, and another is missing")
    func presentInSpans() {
        let pairs = [("Kop", "Head")]
        let missing = { (files: [(String, [UInt8])]) in
            SampleGroup(files: files, locales: [.init("en-US")!, .init("nl-NL")!, .init("de-DE")!]).findings()
                .filter { $0.identifier == "translation-missing" }.map(\.diagnostic.message)
        }
        #expect(
            missing([("nl-NL", Self.file(pairs))]) == ["there is no de-DE translation of this article"])
        #expect(missing([("nl-NL", Self.file(pairs)), ("de-DE", Self.file(pairs))]) == [])
        #expect(missing([("nl-NL", Array("# Kop\n".utf8))]) == ["there is no de-DE, en-US translation of this article"])
    }

    @Test(
        "A text whose small words are those of another language is a warning; its own, names and code are none",
        arguments: [
            ("de-DE", dutch, "nl"), ("nl-NL", dutch, nil), ("nl-NL", german, "de"), ("de-DE", german, nil),
            ("nl-NL", "V | V | V | V | V | V | V | V | V | V | V | V | V | V", nil), ("ca-ES", dutch, "nl"),
            ("de-DE", "`\(dutch)`", nil),
        ] as [(String, String, String?)])
    func mislabelled(locale: String, text: String, language: String?) {
        let group = SampleGroup(files: [(locale, Array("# Exchange\n\n\(text)\n".utf8))])
        let found = group.findings().filter { $0.identifier == "language-differs" }.map(\.diagnostic.message)
        #expect(found.count == (language == nil ? 0 : 1), "\(found)")
        if let language { #expect(found.first?.contains("'\(language)'") == true, "\(found)") }
    }

    private static let dutch = """
        Dit is een tekst die in de map van een andere taal staat, en dat is niet de bedoeling. U moet de map van de taal \
        gebruiken die bij de tekst hoort, want anders krijgen lezers een tekst die zij niet kunnen lezen.
        """
    private static let german = """
        Das ist ein Text, der in dem Ordner einer anderen Sprache steht, und das ist nicht so gedacht. Der Ordner muss zu \
        der Sprache des Textes passen, oder die Leser bekommen einen Text, den sie nicht lesen, und mit ihm die Fehler.
        """

    @Test("A label that is translated otherwise than nearly everywhere is a warning, and so only there")
    func label() throws {
        let pairs =
            Array(repeating: ("Kies **Opslaan**.", "Select **Save**."), count: 6) + [
                ("Kies **Bewaren**.", "Select **Save**.")
            ]
        let findings = try Sample.labelFindings(in: Sample.article(pairs))
        #expect(findings.map(\.segment) == ["a0000-107"])
        #expect(try Sample.labelFindings(in: Sample.article(Array(pairs.suffix(4)))) == [])
    }
}
