import Foundation
import Testing

@testable import Articles
@testable import Diagnostics
@testable import Site

@Suite("Pages beside articles and codes")
struct ExtraPageTests {
    private let dutch = Bilingual.article(
        "nl-NL", title: "Nieuw <b> & \"x\"</script>",
        [("# Nieuw", "# New"), ("Tekst.", "Text."), ("## Stap", "## Step")])

    private func deadLinks(_ site: BuiltSite) throws -> [String] {
        try DeadLinks.find(in: site.folder.path() + "/Output")
    }

    @Test("A redirect leads on in every language, by itself and by a link, to the anchor that it names")
    func redirect() async throws {
        let site = try await BuiltSite([
            "nl-NL/map/new.md": dutch, "naslag.yml": "redirects:\n  old/a: map/new#step\n  old-b: map/new#gone\n",
        ])
        for locale in ["nl-nl", "en-us"] {
            let page = try site.page("\(locale)/articles/old/a.html")
            #expect(page.contains("<meta http-equiv=\"refresh\" content=\"0; url=../map/new.html#step\">"))
            #expect(page.contains("<link rel=\"canonical\" href=\"../map/new.html\">"))
            #expect(page.contains("<a href=\"../map/new.html#step\""))
        }
        #expect(try site.page("nl-nl/articles/old-b.html").contains("url=map/new.html\""))
        #expect(try deadLinks(site) == [])
    }

    @Test("A link to an article that has moved leads to where it is now")
    func linkToMoved() async throws {
        let linking = Bilingual.article(
            "nl-NL", title: "A", [("# Kop", "# Head"), ("Zie [x](old/a.md).", "See [x](old/a.md).")])
        let site = try await BuiltSite([
            "nl-NL/new.md": dutch, "nl-NL/a.md": linking, "naslag.yml": "redirects: {old/a: new}\n",
        ])
        #expect(try site.article("nl-nl/articles/a.html").contains("<a href=\"new.html\">x</a>"))
        #expect(site.findings("link-dead") == [])
    }

    @Test("A redirect to nothing, from a page that is there or from a name that is none is a finding and makes no page")
    func badRedirects() async throws {
        let site = try await BuiltSite([
            "nl-NL/new.md": dutch, "naslag.yml": "redirects:\n  old: nowhere\n  new: new\n  ../up: new\n",
        ])
        #expect(site.findings("redirect-dead") == ["naslag.yml:2:3"])
        #expect(site.findings("redirect-taken") == ["naslag.yml:3:3"])
        #expect(site.findings("redirect-invalid") == ["naslag.yml:4:3"])
        #expect(try site.files()["nl-nl/articles/old.html"] == nil)
        #expect(try site.article("nl-nl/articles/new.html").contains("Tekst."))
    }

    @Test("With a public address, links of 404.html begin at its path; without one they are relative")
    func notFound() async throws {
        let public_ = try await BuiltSite(["nl-NL/new.md": dutch]) { $0.baseURL = "https://example.org/kb" }
        for path in ["404.html", "nl-nl/404.html"] {
            let page = try public_.page(path)
            #expect(page.contains("href=\"/kb/assets/naslag.css\""))
            #expect(page.contains("href=\"/kb/nl-nl/index.html\""))
            #expect(page.contains("data-root=\"/kb/\""))
            #expect(!page.contains("href=\"nl-nl/"))
        }
        let folder = try await BuiltSite(["nl-NL/new.md": dutch])
        #expect(try folder.page("nl-nl/404.html").contains("href=\"../assets/naslag.css\""))
    }

    @Test("A browser is told how to search a site that has a public address, and only then")
    func openSearch() async throws {
        let site = try await BuiltSite(["nl-NL/new.md": dutch]) { $0.baseURL = "https://example.org/kb/" }
        let file = try site.page("nl-nl/opensearch.xml")
        #expect(file.contains("template=\"https://example.org/kb/nl-nl/index.html?q={searchTerms}\""))
        #expect(try site.page("nl-nl/articles/new.html").contains("href=\"../opensearch.xml\" title="))
        let folder = try await BuiltSite(["nl-NL/new.md": dutch])
        #expect(try folder.files()["nl-nl/opensearch.xml"] == nil)
        #expect(try !folder.page("nl-nl/articles/new.html").contains("opensearch"))
    }

    @Test("An article describes itself to machines in JSON that no text can leave")
    func techArticle() async throws {
        let site = try await BuiltSite(["nl-NL/new.md": dutch]) { $0.baseURL = "https://example.org/kb" }
        let data = try structuredData(of: site.page("nl-nl/articles/new.html"))
        #expect(data["@type"] as? String == "TechArticle")
        #expect(data["headline"] as? String == "Nieuw <b> & \"x\"</script>")
        #expect(data["inLanguage"] as? String == "nl-NL")
        #expect(data["dateModified"] as? String == "2020-01-29")
        #expect(data["url"] as? String == "https://example.org/kb/nl-nl/articles/new.html")
        let original = data["translationOfWork"] as? [String: String]
        #expect(original?["@id"] == "https://example.org/kb/en-us/articles/new.html")
    }

    @Test("A code with steps tells machines how, in the language of the page")
    func howTo() async throws {
        let site = try await BuiltSite([
            "c.md": """
            ---
            title: T
            ms.contentlocale: en-US
            ---
            # 5.7.705: Tenant blocked

            ## What to do

            1. Wait for `a<b`.
            1. Call.

            """
        ])
        let data = try structuredData(of: site.page("en-us/codes/5.7.705.html"))
        #expect(data["@type"] as? String == "HowTo")
        let steps = data["step"] as? [[String: String]]
        #expect(steps?.compactMap { $0["text"] } == ["Wait for a<b.", "Call."], "\(data)")
    }

    @Test("A family's codes stand on one page, each once, with links to their own pages")
    func printPage() async throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let options = SiteOptions(
            content: "Content", output: output.path(), templates: ["Templates"], jobs: 2, generator: "test")
        _ = try SiteBuilder(options).build { _ in }
        let page = try String(contentsOf: output.appending(path: "nl-nl/codes/5.7.7xx-print.html"), encoding: .utf8)
        for code in ["5.7.703", "5.7.705", "5.7.708", "5.7.750"] {
            #expect(page.split(separator: "<section class=\"printed\" id=\"\(code)\">").count == 2, "\(code)")
            #expect(page.contains("<h2><a href=\"\(code).html\">"))
        }
        let family = try String(contentsOf: output.appending(path: "nl-nl/codes/5.7.7xx.html"), encoding: .utf8)
        #expect(family.contains("href=\"5.7.7xx-print.html\""))
    }

    private func structuredData(of page: String) throws -> [String: Any] {
        let parts = page.split(separator: "<script type=\"application/ld+json\">")
        let text = try #require(parts.dropFirst().first).split(separator: "</script>")[0]
        #expect(!text.contains("<"))
        return try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }
}
