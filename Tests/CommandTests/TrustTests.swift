import Foundation
import Testing

@Suite("naslag explain of translations that nobody has read") struct TrustTests {
    @Test("says so once, and that a source has changed; of a good translation and of a source it says nothing")
    func told() throws {
        let scratch = try Scratch(texts: [
            "Content/naslag.yml": "reference: none\n", "Content/en-US/a.md": "# A\n", "Content/nl-NL/a.md": "# A\n",
            "Content/codes/x.yml": """
            codes:
              - {code: "5.7.26", title: "Failed", summary: "By a machine."}
              - {code: "5.7.27", title: "Changed", summary: "Since then."}
              - {code: "5.7.9", title: "Fresh", summary: "As it was."}

            """,
            "Content/codes/nl/x.yml": """
            translation: HT
            handoff: 2026-11-29
            codes:
              "5.7.26":
                translation: MT
                title: "Mislukt"
                summary: "Door een machine."
              "5.7.27":
                source-hash: "000000000000"
                title: "Veranderd"
                summary: "Sindsdien."
              "5.7.9":
                title: "Vers"
                summary: "Zoals het was."

            """,
        ])
        let build = try Program.run(["build", "Content", "--quiet"], folder: scratch.path)
        #expect(build.status == 0, "\(build.errors)")
        for (code, language, machine, stale) in [
            ("5.7.26", "nl-NL", 2, 1), ("5.7.27", "nl-NL", 1, 2), ("5.7.9", "nl-NL", 1, 1), ("5.7.26", "en-US", 1, 1),
            ("5.7.27", "en-US", 1, 1),
        ] {
            let answer = try Program.run(["explain", "-L", language, code], folder: scratch.path).output
            let words =
                language == "nl-NL"
                ? ["Machinaal vertaald", "Het origineel is nieuwer."]
                : ["Translated by machine", "The original is newer."]
            #expect(
                words.map { answer.components(separatedBy: $0).count } == [machine, stale],
                "\(code) \(language): \(answer)")
        }
    }
}
