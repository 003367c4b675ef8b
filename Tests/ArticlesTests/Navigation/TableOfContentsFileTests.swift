import Testing

@testable import Articles
@testable import Diagnostics

@Suite("Tables of contents")
struct TableOfContentsFileTests {
    private static func read(_ text: String, as path: String = "nl-NL/toc.yml") -> TableOfContentsFile {
        TableOfContentsFile.read(path: path, bytes: Array(text.utf8))
    }

    /// `name>destination+inclusion(items)` of each.
    private static func outline(_ items: [TableOfContentsItem]) -> String {
        items.map { item in
            item.name + (item.sourceName.map { "=\($0)" } ?? "") + (item.destination.map { ">\($0)" } ?? "")
                + (item.inclusion.map { "+\($0)" } ?? "") + (item.items.isEmpty ? "" : "(\(outline(item.items)))")
        }.joined(separator: " ")
    }

    @Test("YAML: names, articles, folders and what is included")
    func yaml() {
        let file = Self.read(
            """
            - name: Start
              href: start.md
              items:
              - name: 2014
                href: sub/toc.yml
                topicHref: sub/index.md
              - name: Map
                href: map/
            - name: Elders
              href: 'https://e.com/toc.yml'
            """)
        #expect(
            Self.outline(file.items)
                == "Start>start.md(2014>sub/index.md+sub/toc.yml Map+map/) Elders>https://e.com/toc.yml")
        #expect(file.items[0].items[0].line == 4)
        #expect(file.diagnostics.isEmpty)
    }

    @Test("The newer form has its list below items")
    func items() {
        #expect(Self.outline(Self.read("items:\n- name: A\n  href: a.md\nmetadata:\n  x: y\n").items) == "A>a.md")
    }

    @Test("Markdown: headings by their level, and lists")
    func markdown() {
        let text = "# [A](a.md)\n## B\n### [C](c.md)\n# D\n- [E](e.md)\n  - [F](f.md)\n"
        #expect(Self.outline(Self.read(text, as: "nl-NL/TOC.md").items) == "A>a.md(B(C>c.md)) D(E>e.md(F>f.md))")
    }

    @Test(
        "Names hold sentence pairs",
        arguments: [
            ("nl-NL/toc.yml", "- name: PAIR\n  href: a.md\n"), ("nl-NL/TOC.md", "# [PAIR](a.md)\n"),
        ])
    func pairs(path: String, text: String) {
        let pair =
            "<span data-ttu-id=\"a-1\">Een</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">One</span></span>"
        let written = path.hasSuffix("yml") ? "'\(pair)'" : pair
        #expect(Self.outline(Self.read(text.replacing("PAIR", with: written), as: path).items) == "Een=One>a.md")
    }

    @Test(
        "A broken file has no items and a finding with its line",
        arguments: ["- name: a\n  href: 'b\n", "- name: a\n - b"])
    func broken(text: String) {
        let file = Self.read(text)
        #expect(file.items.isEmpty)
        #expect(file.diagnostics.map(\.identifier) == ["toc-invalid"])
        #expect(file.diagnostics.allSatisfy { $0.place.line > 0 })
    }

    @Test("What is no list of entries has none", arguments: ["", "a", "a: b", "- a\n- b", "- name: [a]\n"])
    func odd(text: String) {
        let file = Self.read(text)
        #expect(file.items.allSatisfy { $0.name.isEmpty })
        #expect(file.diagnostics.isEmpty)
    }
}
