import Platform
import Testing

@testable import Articles
@testable import Site
@testable import Pages

@Suite("Source sentences in an article")
struct SourceSentenceTests {
    private func page(_ target: String, _ source: String) async throws -> String {
        let site = try await BuiltSite([
            "nl-NL/a.md": Bilingual.article("nl-NL", title: "A", [("# Kop", "# Head"), (target, source)])
        ])
        return try site.article("nl-nl/articles/a.html")
    }

    @Test("A sentence is wrapped with its source, mark-up and links inside it and no mark-up in the source")
    func wraps() async throws {
        let page = try await page(
            "Lees **dit** [nu](https://example.org).", "Read **this** [\"now\"](https://example.org).")
        #expect(page.contains("<p><span data-source=\"Read this &quot;now&quot;.\">Lees <strong>dit</strong> <a"))
        #expect(page.contains("</a>.</span></p>"))
    }

    @Test("Headings have theirs; a text that is the same in both languages has none")
    func sameText() async throws {
        let page = try await page("`Get-Mailbox`", "`Get-Mailbox`")
        #expect(page.contains("<span data-source=\"Head\">Kop</span>"))
        #expect(page.contains("<p><code>Get-Mailbox</code></p>"))
    }

    @Test("A source that holds HTML stays text of the attribute")
    func escapes() async throws {
        let page = try await page("Kort.", "\"><script>alert(1)</script>x &amp; `<b>`")
        #expect(!page.contains("<script"))
        #expect(page.contains("data-source=\"&quot;&gt;"))
        #expect(page.contains("&lt;b&gt;"))
    }

    @Test("Two sentences in one emphasis are wrapped each, inside it")
    func severalInOneStyle() {
        let target: [Inline] = [
            .styled(.strong, [.text("Eén.", segment: 1), .text(" ", segment: 0), .text("Twee.", segment: 2)])
        ]
        let source = ArticleTree(blocks: [.paragraph([.text("One.", segment: 1), .text("Two.", segment: 2)])])
        let html = ArticleRenderer.html(
            [.paragraph(target)], links: AllLinks(), words: .english, sources: SourceSentences(of: source)
        ).html
        #expect(
            String(decoding: html, as: UTF8.self)
                == "<p><strong><span data-source=\"One.\">Eén.</span> <span data-source=\"Two.\">Twee.</span></strong></p>\n"
        )
    }

    @Test("The words of an article are the same with and without its source sentences")
    func sameWords() async throws {
        for path in try FileTree.list("Content/nl-NL").files {
            let article = try SplitArticle.read(path: path, bytes: FileSystem.read("Content/nl-NL/\(path)")).get()
            var reader = TreeReader { _ in nil }
            let target = reader.tree(of: article, .target)
            let sources = SourceSentences(of: reader.tree(of: article, .source))
            let plain = ArticleRenderer.html(target.blocks, links: AllLinks(), words: .english).html
            let marked = ArticleRenderer.html(target.blocks, links: AllLinks(), words: .english, sources: sources).html
            #expect(marked.count > plain.count, "\(path)")
            #expect(Words.of(html: marked) == Words.of(html: plain), "\(path)")
        }
    }

    @Test("An included file's sentences have their own sources")
    func included() async throws {
        let pair = { (target: String, source: String) in
            "<span data-ttu-id=\"abcde-101\">\(target)</span><span class=\"sxs-lookup\"><span data-stu-id=\"abcde-101\">"
                + "\(source)</span></span>\n"
        }
        let head = "---\ntitle: T\nms.contentlocale: nl-NL\n---\n"
        let site = try await BuiltSite([
            "nl-NL/a.md": head + pair("Voor.", "Before.") + "\n[!INCLUDE [x](includes/x.md)]\n",
            "nl-NL/includes/x.md": head + pair("Ingevoegd.", "Included."),
        ])
        let page = try site.article("nl-nl/articles/a.html")
        #expect(page.contains("<span data-source=\"Before.\">Voor.</span>"))
        #expect(page.contains("<span data-source=\"Included.\">Ingevoegd.</span>"))
    }

    @Test("The source language and a page that shows it in place of another have none")
    func onlyTranslations() async throws {
        let dutch = Bilingual.article("nl-NL", title: "A", [("# Kop", "# Head"), ("Tekst.", "Text.")])
        let german = Bilingual.article("de-DE", title: "B", [("# Kopf", "# Head"), ("Wort.", "Word.")])
        let site = try await BuiltSite(["nl-NL/a.md": dutch, "de-DE/b.md": german])
        for path in ["en-us/articles/a.html", "nl-nl/articles/b.html"] {
            #expect(try !site.page(path).contains("data-source"), "\(path)")
            #expect(try !site.page(path).contains("sentences.js"), "\(path)")
        }
        #expect(try site.page("nl-nl/articles/a.html").contains("sentences.js\" data-lang=\"en-US\" data-dir=\"ltr\""))
    }
}
