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

    @Test("A language that naslag.yml asks for has all pages, whatever the articles are in")
    func asked() async throws {
        let site = try await BuiltSite(["nl-NL/a.md": dutch, "naslag.yml": "languages: [fr-FR]\n"])
        #expect(site.report.languages == ["en-US", "fr-FR", "nl-NL"])
        #expect(try site.page("fr-fr/articles/a.html").contains("<article lang=\"en-US\" dir=\"ltr\">"))
        #expect(try site.page("fr-fr/index.html").contains("<html lang=\"fr-FR\""))
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

    @Test("Naslag's words inside an article are in the language of the article")
    func addedWords() async throws {
        let french = "---\ntitle: C\nms.contentlocale: fr-FR\n---\n# C\n\n> [!NOTE]\n> Texte.\n"
        let german = Bilingual.article("de-DE", title: "B", [("# Zweite", "# Second"), ("## Erste", "## First")])
        let site = try await BuiltSite(["nl-NL/a.md": dutch, "de-DE/b.md": german, "fr-FR/c.md": french])
        #expect(try site.article("nl-nl/articles/b.html").contains("aria-label=\"Link to this section\""))
        #expect(try site.article("de-de/articles/b.html").contains("aria-label=\"Link zu diesem Abschnitt\""))
        #expect(try site.article("nl-nl/articles/c.html").contains(">Remarque</p>"))
    }

    @Test("Side by side, every table has a name of its own", arguments: [[], [LocaleTag("nl-NL")!]])
    func tableNames(locales: [LocaleTag]) async throws {
        let table =
            "| <span data-ttu-id=\"a-1\">Naam</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">Name"
            + "</span></span> |\n|---|\n| 1 |\n\n"
        let site = try await BuiltSite(["nl-NL/a.md": dutch + table + "Tekst.\n\n" + table]) { $0.locales = locales }
        let page = try site.page("nl-nl/side-by-side/a.html")
        let names = page.split(separator: "class=\"table-scroll\" aria-label=\"").dropFirst().map {
            $0.prefix { $0 != "\"" }
        }
        #expect(names.count == 4)
        #expect(Set(names).count == 4, "\(names)")
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
        let site = try await BuiltSite([
            "a.md": "---\ntitle: Eén taal\nms.contentlocale: nl-NL\n---\n# Eén taal\n\nTekst.\n"
        ])
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

    private func small(_ tag: String, _ text: String = "Text.") -> String {
        "---\ntitle: A\nms.contentlocale: \(tag)\n---\n# A\n\n\(text)\n"
    }

    @Test("Words of another region or script that stand in are told of once, and a page says what it is in")
    func standIns() async throws {
        let tags = ["zh-TW", "zh-HK", "pt-PT", "nn-NO", "nl-BE", "de-CH", "en-GB", "zh-CN"]
        let site = try await BuiltSite(
            Dictionary(uniqueKeysWithValues: tags.map { ("\($0)/a.md", small($0, "> [!NOTE]\n> Text.")) }))
        let told = site.report.diagnostics.filter { $0.identifier.hasSuffix("interface-language") }
        #expect(
            told.map { "\($0.severity) \($0.identifier): \($0.message)" } == [
                "information no-interface-language: there are no words for 'nn-NO', so its pages use English ones; add strings/nn.yml",
                "information other-interface-language: there are no words for 'pt-PT', so its pages use those of 'pt-BR'; add strings/pt-PT.yml",
                "information other-interface-language: there are no words for 'zh-HK', so its pages use those of 'zh-CN'; add strings/zh-HK.yml",
                "information other-interface-language: there are no words for 'zh-TW', so its pages use those of 'zh-CN'; add strings/zh-TW.yml",
            ])
        let root = "data-root=\"../../\""
        for (tag, page) in [
            ("zh-TW", "<html lang=\"zh-CN\" dir=\"ltr\" \(root) data-locale=\"zh-TW\""),
            ("nn-NO", "<html lang=\"en\" dir=\"ltr\" \(root) data-locale=\"nn-NO\""),
            ("nl-BE", "<html lang=\"nl-BE\" dir=\"ltr\" \(root) data-copy"),
            ("zh-CN", "<html lang=\"zh-CN\" dir=\"ltr\" \(root) data-copy"),
        ] {
            let html = try site.page("\(tag.lowercased())/articles/a.html")
            #expect(html.contains(page), "\(tag): \(html.prefix(120))")
            #expect(html.contains("<article lang=\"\(tag)\" dir=\"ltr\">"), "\(tag)")
        }
        #expect(
            try site.article("zh-tw/articles/a.html").contains(
                "<p class=\"alert-label\" data-naslag-ui lang=\"zh-CN\" dir=\"ltr\">"))
        #expect(
            try site.article("nl-be/articles/a.html").contains("<p class=\"alert-label\" data-naslag-ui>Opmerking</p>"))
    }

    @Test("Another region is the same language to the language switch, to the list of the latest and to the error page")
    func regions() async throws {
        let german = Bilingual.article("de-DE", title: "B", [("# Zweite", "# Second")])
        let site = try await BuiltSite([
            "nl-NL/a.md": dutch, "nl-BE/b.md": small("nl-BE"), "de-DE/b.md": german, "en-GB/c.md": small("en-GB"),
        ]) {
            $0.locales = ["nl-NL", "nl-BE", "de-DE", "en-GB"].compactMap { LocaleTag($0) }
        }
        let page = try site.page("nl-nl/articles/a.html")
        #expect(page.contains("hreflang=\"nl-BE\"><span lang=\"nl-BE\" dir=\"ltr\">Nederlands (België)</span></a>"))
        #expect(page.contains("<link rel=\"alternate\" hreflang=\"nl-BE\""))
        #expect(page.contains("hreflang=\"de-DE\"><span lang=\"de-DE\" dir=\"ltr\">Deutsch</span> <small>"))
        #expect(try site.page("nl-be/index.html").contains("<time datetime=\"2020-01-29\">"))
        #expect(try site.page("404.html").contains("<html lang=\"en-GB\""))
    }

    @Test("Naslag's words inside an English article are English where no page is")
    func addedEnglish() async throws {
        let site = try await BuiltSite([
            "nl-NL/a.md": small("nl-NL"), "en-GB/b.md": small("en-GB", "> [!NOTE]\n> Text."),
        ]) {
            $0.locales = [.init("nl")!]
        }
        #expect(site.report.languages == ["nl-NL"])
        #expect(try site.article("nl-nl/articles/b.html").contains("<p class=\"alert-label\" data-naslag-ui>Note</p>"))
    }

    @Test("Only the languages that are asked for are built")
    func chosenLocales() async throws {
        let site = try await BuiltSite(["nl-NL/a.md": dutch]) { $0.locales = [.init("nl-NL")!] }
        #expect(site.report.languages == ["nl-NL"])
        #expect(try site.files().keys.filter { $0.hasPrefix("en-us/") } == [])
    }
}
