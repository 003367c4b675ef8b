import Testing

@testable import Articles
@testable import Diagnostics
@testable import Site

@Suite("Languages of a site")
struct LanguageTests {
    private let dutch = Bilingual.article(
        "nl-NL", title: "Wachtwoord", [("# Wachtwoord", "# Password"), ("Wijzig het.", "Change it.")])

    @Test("A bilingual article has a page in its target and in its source language")
    func bothLanguages() async throws {
        let site = try await BuiltSite(["nl-NL/a.md": dutch])
        #expect(try site.article("nl-nl/articles/a.html").contains(">Wijzig het.</span></p>"))
        #expect(try site.article("en-us/articles/a.html").contains("<p>Change it.</p>"))
        #expect(try site.page("nl-nl/articles/a.html").contains("<html lang=\"nl-NL\" dir=\"ltr\""))
    }

    @Test("One key in two locales is one article in three languages")
    func oneKey() async throws {
        let german = Bilingual.article(
            "de-DE", title: "Kennwort", [("# Kennwort", "# Password"), ("Ändern Sie es.", "Change it.")])
        let site = try await BuiltSite(["nl-NL/a.md": dutch, "de-DE/a.md": german])
        #expect(site.report.articles == 1)
        #expect(site.report.languages == ["de-DE", "en-US", "nl-NL"])
        #expect(try site.page("nl-nl/articles/a.html").contains("../../de-de/articles/a.html"))
    }

    @Test("A page missing in a language shows the source, in its own language, and says so in the reader's")
    func fallback() async throws {
        let german = Bilingual.article("de-DE", title: "B", [("# Zweite", "# Second"), ("Text.", "Words.")])
        let site = try await BuiltSite(["nl-NL/a.md": dutch, "de-DE/b.md": german])
        let page = try site.page("nl-nl/articles/b.html")
        #expect(page.contains("<article lang=\"en-US\" dir=\"ltr\">"))
        #expect(page.contains("<p>Words.</p>"))
        #expect(page.contains("nog niet vertaald") || page.contains("Nog niet vertaald"))
    }

    @Test("A translation of an older source is marked, and the newer source is the one shown")
    func stale() async throws {
        let newer = Bilingual.article("de-DE", title: "A", [("# Neu", "# Newer"), ("Jetzt.", "Now.")])
            .replacing("01/29/2020", with: "02/01/2021").replacing("hash: aaaa", with: "hash: bbbb")
        let site = try await BuiltSite(["nl-NL/a.md": dutch, "de-DE/a.md": newer])
        #expect(try site.article("en-us/articles/a.html").contains("<p>Now.</p>"))
        #expect(try site.page("nl-nl/articles/a.html").contains("class=\"notice\""))
        #expect(try !site.page("de-de/articles/a.html").contains("class=\"notice\""))
    }

    @Test("An article in one language is welcome in one tree")
    func oneLanguage() async throws {
        let site = try await BuiltSite(["a.md": "---\ntitle: Eén taal\nms.contentlocale: nl-NL\n---\n# Eén taal\n\nTekst.\n"])
        #expect(site.report.languages == ["nl-NL"])
        #expect(try site.article("nl-nl/articles/a.html").contains("<p>Tekst.</p>"))
    }

    @Test("An Arabic page runs from right to left")
    func rightToLeft() async throws {
        let arabic = Bilingual.article("ar-SA", title: "كلمة", [("# كلمة", "# Word"), ("نص", "Text")])
        let site = try await BuiltSite(["ar-SA/a.md": arabic])
        #expect(try site.page("ar-sa/articles/a.html").contains("<html lang=\"ar-SA\" dir=\"rtl\""))
        #expect(try site.page("ar-sa/articles/a.html").contains("2020"))
    }

    @Test("Only the languages that are asked for are built")
    func chosenLocales() async throws {
        let site = try await BuiltSite(["nl-NL/a.md": dutch]) { $0.locales = [.init("nl-NL")!] }
        #expect(site.report.languages == ["nl-NL"])
        #expect(try site.files().keys.filter { $0.hasPrefix("en-us/") } == [])
    }
}
