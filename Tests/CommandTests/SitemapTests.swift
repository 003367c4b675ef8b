import Testing

@Suite("A site with a public address")
struct SitemapTests {
    @Test("Lists its pages, and a page says where it stands")
    func listsPages() throws {
        let scratch = try Scratch()
        let built = try Program.run([
            "build", "Content", "--output", "\(scratch.path)/site", "--base-url", "https://example.org/kb", "--quiet",
        ])
        #expect(built.status == 0, "\(built.errors)")
        let map = try scratch.text("site/sitemap.xml")
        #expect(map.contains("<loc>https://example.org/kb/nl-nl/codes/5.7.705.html</loc>"))
        let page = try scratch.text("site/nl-nl/codes/5.7.705.html")
        #expect(page.contains("<link rel=\"canonical\" href=\"https://example.org/kb/nl-nl/codes/5.7.705.html\">"))
    }

    @Test("Is not listed without one")
    func withoutAddress() throws {
        let scratch = try Scratch()
        _ = try Program.run(["build", "Content", "--output", "\(scratch.path)/site", "--quiet"])
        #expect(!scratch.has("site/sitemap.xml"))
    }
}
