import Articles
import Knowledge
import Testing

@testable import Checks

@Suite("Names that the glossary keeps") struct NameLostTests {
    private static let glossary = ["Teams", "Microsoft Teams"].map { name in
        var term = Configuration.GlossaryTerm(term: name)
        term.isKept = true
        return term
    }

    @Test(
        "are told where a translation lacks them",
        arguments: [
            ("Open Microsoft Teams.", "Open Microsoft Teams.", []),
            ("Open Microsoft-ploegen.", "Open Microsoft Teams.", ["name-lost"]),
            ("Open ploegen.", "Open Teams.", ["name-lost"]), ("De ploegen.", "The teams.", []),
            ("De lijst.", "The TeamsList.", []), ("Zie [ploegen](teams.md).", "See [Teams](teams.md).", ["name-lost"]),
        ])
    func lost(target: String, source: String, found: [String]) throws {
        #expect(try Sample.identifiers(target, source, glossary: Self.glossary) == found, "\(target)")
    }

    @Test("are proposed where thirty sentences have them and nearly all translations keep them")
    func proposals() throws {
        let kept = (0..<30).map {
            ("Nummer \($0): open Contoso Hub en Blad.", "Number \($0): open Contoso Hub and Sheet.")
        }
        let text = Sample.article(kept + [("Tekst.", "In Contoso Hub.")])
        var proposals = NameProposals()
        proposals.add(try SplitArticle.read(path: "nl-NL/a.md", bytes: Array(text.utf8)).get())
        #expect(proposals.proposals() == [])
        let enough = Sample.article(kept + kept + [("Tekst.", "In Contoso Hub.")])
        proposals = NameProposals()
        proposals.add(try SplitArticle.read(path: "nl-NL/a.md", bytes: Array(enough.utf8)).get())
        #expect(proposals.proposals() == [.init(name: "Contoso Hub", sentences: 61, kept: 60)])
    }
}
