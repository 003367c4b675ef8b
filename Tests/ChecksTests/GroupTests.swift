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
