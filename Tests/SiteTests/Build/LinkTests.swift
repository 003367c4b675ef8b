import Platform
import Foundation
import Testing

@testable import Articles
@testable import Diagnostics
@testable import Site

@Suite("Links and images of a site")
struct LinkTests {
    private func article(_ target: String, _ source: String) -> String {
        Bilingual.article("nl-NL", title: "A", [("# Kop", "# Head"), (target, source)])
    }

    @Test("A link between articles leads to the page in the same language")
    func sameLanguage() async throws {
        let site = try await BuiltSite([
            "nl-NL/map/a.md": article("Zie [b](../b.md#head).", "See [b](../b.md#head)."),
            "nl-NL/b.md": article("Tekst", "Text").replacing("# <span", with: "# <a name=\"head\"></a><span"),
        ])
        #expect(try site.article("nl-nl/articles/map/a.html").contains("<a href=\"../b.html#head\">b</a>"))
        #expect(try site.article("en-us/articles/map/a.html").contains("<a href=\"../b.html#head\">b</a>"))
    }

    @Test("The anchor of a link is percent-encoded, on the page itself, on another one and beside the source")
    func anchors() async throws {
        let site = try await BuiltSite([
            "nl-NL/a.md": article("Zie [b](b.md#één) en [hier](#kopje-é).", "See [b](b.md#één) and [here](#kopje-é).")
                + "<a name=\"kopje-é\"></a>Plek.\n",
            "nl-NL/b.md": article("Tekst", "Text").replacing("# <span", with: "# <a name=\"één\"></a><span"),
        ])
        #expect(site.report.diagnostics.map(\.description) == [])
        let page = try site.article("nl-nl/articles/a.html")
        #expect(page.contains("<a href=\"b.html#%C3%A9%C3%A9n\">b</a>"), "\(page)")
        #expect(page.contains("<a href=\"#kopje-%C3%A9\">hier</a>"), "\(page)")
        let beside = try site.page("nl-nl/side-by-side/a.html")
        #expect(beside.contains("href=\"../articles/a.html#kopje-%C3%A9\">hier</a>"), "\(beside)")
    }

    @Test("The anchor of a heading with an include has the include's title, as the publisher's links have it")
    func includedHeadings() async throws {
        let site = try await BuiltSite([
            "nl-NL/a.md": article("Zie [b](b.md#work-in-prod_short).", "See [b](b.md#work-in-prod_short)."),
            "nl-NL/b.md": Bilingual.article(
                "nl-NL", title: "B",
                [
                    ("# Kop", "# Head"),
                    ("## Werk in [!INCLUDE[prod_short](p.md)]", "## Work in [!INCLUDE[prod_short](p.md)]"),
                ]
            ),
            "nl-NL/p.md": "Central\n",
        ])
        #expect(site.report.diagnostics.filter { $0.severity != .information }.map(\.description) == [])
        let page = try site.article("nl-nl/articles/a.html")
        #expect(page.contains("<a href=\"b.html#work-in-prod_short\">b</a>"), "\(page)")
        let heading = try site.article("nl-nl/articles/b.html")
        #expect(heading.contains("<h2 id=\"work-in-prod_short\""), "\(heading)")
    }

    @Test("A reference by uid leads to the article that has it, by its title, and follows a change of either")
    func references() async throws {
        let door = { (uid: String, title: String) in "---\ntitle: \(title)\nuid: \(uid)\n---\nOpen.\n" }
        let files = [
            "nl-NL/a.md": "# A\n\nZie <xref:huis.deur>, [haar](xref:huis.deur), @huis.deur en <xref:huis.raam>.\n",
            "nl-NL/b/deur.md": door("huis.deur", "De deur"), "nl-NL/c.md": door("huis.muur", "De muur"),
        ]
        let site = try await BuiltSite(files)
        #expect(site.report.diagnostics.map(\.description) == [])
        #expect(
            try site.article("nl-nl/articles/a.html").contains(
                "Zie <a href=\"b/deur.html\">De deur</a>, <a href=\"b/deur.html\">haar</a>, "
                    + "<a href=\"b/deur.html\">De deur</a> en huis.raam."))
        for (path, text) in [
            ("nl-NL/b/deur.md", door("huis.deur", "De poort")), ("nl-NL/c.md", door("huis.raam", "Het raam")),
            ("nl-NL/b/deur.md", door("huis.hek", "Het hek")),
        ] {
            try Data(text.utf8).write(to: site.folder.appending(path: "Content/\(path)"))
            _ = try SiteBuilder(site.options).build { _ in }
            let content = site.folder.appending(path: "Content")
            var changed: [String: String] = [:]
            for path in files.keys {
                changed[path] = try String(contentsOf: content.appending(path: path), encoding: .utf8)
            }
            #expect(try await BuiltSite(changed).files() == site.files(), "\(text)")
        }
        #expect(
            try site.article("nl-nl/articles/a.html").contains("haar, @huis.deur en <a href=\"c.html\">Het raam</a>."))
    }

    @Test("A link to an article that is not there stays text, with a finding at its place")
    func deadLink() async throws {
        let site = try await BuiltSite(["nl-NL/a.md": article("Zie [c](c.md).", "See [c](c.md).")])
        #expect(try site.article("nl-nl/articles/a.html").contains(">Zie c.</span></p>"))
        #expect(site.findings("link-dead") == ["nl-NL/a.md:10:39"])
    }

    @Test("A public address in naslag.yml serves articles that are not in the set")
    func publicAddress() async throws {
        let site = try await BuiltSite([
            "nl-NL/a.md": article("Zie [c](c.md) en [d](/docs/d).", "See [c](c.md) and [d](/docs/d)."),
            "naslag.yml": "links:\n  articles: https://example.org/kb\n  site: https://example.org\n",
        ])
        let page = try site.article("nl-nl/articles/a.html")
        #expect(page.contains("<a href=\"https://example.org/kb/c\" rel=\"noopener noreferrer\">c</a>"))
        #expect(page.contains("<a href=\"https://example.org/docs/d\" rel=\"noopener noreferrer\">d</a>"))
    }

    @Test(
        "Of an address elsewhere, only what no URL may hold is encoded",
        arguments: [
            ("https://x.org/a%20b%2Fc?d=1#e", "https://x.org/a%20b%2Fc?d=1#e"),
            ("https://x.org/50%", "https://x.org/50%25"),
            ("https://x.org/%zz%4", "https://x.org/%25zz%254"),
            ("https://x.org/ü[1]|", "https://x.org/%C3%BC%5B1%5D%7C"),
        ])
    func addresses(written: String, encoded: String) {
        #expect(PercentEncoding.url(written) == encoded)
    }

    @Test("An anchor that is not there is left off, with a finding")
    func deadAnchor() async throws {
        let site = try await BuiltSite([
            "nl-NL/a.md": article("Zie [b](b.md#nergens).", "See [b](b.md#nergens)."),
            "nl-NL/b.md": article("Tekst", "Text"),
        ])
        #expect(try site.article("nl-nl/articles/a.html").contains("<a href=\"b.html\">b</a>"))
        #expect(site.findings("anchor-dead") == ["nl-NL/a.md:10:39"])
    }

    @Test("An image in the content is copied, a missing one shows its alternative text and is a finding")
    func images() async throws {
        let site = try await BuiltSite([
            "nl-NL/a.md": article("![Pijl](media/p.png) ![Weg](weg.png)", "![Arrow](media/p.png) ![Gone](weg.png)"),
            "nl-NL/media/p.png": "not really a picture",
        ])
        let page = try site.article("nl-nl/articles/a.html")
        #expect(page.contains("src=\"../../assets/media/nl-NL/media/p.png\""))
        #expect(page.contains("<span class=\"missing-image\" data-naslag-ui>Weg</span>"))
        #expect(try site.files()["assets/media/nl-NL/media/p.png"] != nil)
        #expect(site.findings("image-missing").count == 1)
    }

    @Test(
        "No scheme but http, https and mailto becomes a link",
        arguments: [
            "javascript:alert(1)", "JaVaScRiPt:alert(1)", "data:text/html,x", "vbscript:x", "file:///etc/passwd",
        ])
    func schemes(destination: String) async throws {
        let site = try await BuiltSite(["nl-NL/a.md": article("Zie [x](\(destination)).", "See [x](\(destination)).")])
        #expect(try !site.article("nl-nl/articles/a.html").contains("<a href=\"\(destination.prefix(4))"))
    }

    @Test("Every link of the project's own site leads to a file that is there, and to an anchor that is there")
    func ownSiteIsWhole() async throws {
        let output = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: output) }
        let options = SiteOptions(
            content: "Content", output: output.path(), templates: ["Templates"], jobs: 2, generator: "test")
        let report = try SiteBuilder(options).build { _ in }
        #expect(report.diagnostics.filter { $0.severity >= .warning } == [])
        #expect(try DeadLinks.find(in: output.path()) == [])
    }
}
