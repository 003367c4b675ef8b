import Foundation
import Testing

@testable import Articles
@testable import Diagnostics
@testable import Site

@Suite("Navigation by tables of contents and folders")
struct NavigationTests {
    private static func article(_ title: String) -> String { "# \(title)\n\nTekst.\n" }

    private static let toc = """
        - name: Begin
          href: begin.md
        - name: Post
          items:
          - name: Codes
            href: post/codes.md
          - name: Weg
            href: post/weg.md
          - name: Meer
            href: meer/TOC.yml
        """

    private static let files = [
        "nl-NL/toc.yml": toc, "nl-NL/meer/TOC.yml": "- name: Regels\n  href: regels.md\n",
        "nl-NL/begin.md": article("Een begin"), "nl-NL/post/codes.md": article("Alle codes"),
        "nl-NL/meer/regels.md": article("De regels"), "nl-NL/los.md": article("Los"),
    ]

    private static func part(_ page: String, from start: String, to end: String) -> String {
        guard let from = page.firstRange(of: start), let to = page[from.lowerBound...].firstRange(of: end) else {
            return ""
        }
        return String(page[from.lowerBound..<to.lowerBound])
    }

    @Test("An article shows the way to it, the tree around it, and its neighbours")
    func surroundings() async throws {
        let site = try await BuiltSite(Self.files)
        let page = try site.page("nl-nl/articles/post/codes.html")
        let crumbs = Self.part(page, from: "<nav class=\"breadcrumbs\"", to: "</nav>")
        #expect(crumbs.contains("<a href=\"../../contents/2.html\">Post</a>"), "\(crumbs)")
        let tree = Self.part(page, from: "<details class=\"tree\"", to: "</details>")
        #expect(tree.contains("<a href=\"codes.html\" aria-current=\"page\">Codes</a>"), "\(tree)")
        #expect(tree.contains("<a href=\"../begin.html\">Begin</a>"), "\(tree)")
        #expect(tree.contains("Meer"), "\(tree)")
        #expect(!tree.contains("Weg"), "an entry whose article is not there: \(tree)")
        let around = Self.part(page, from: "<nav class=\"neighbours\"", to: "</nav>")
        #expect(around.contains("rel=\"prev\" href=\"../begin.html\""), "\(around)")
        #expect(around.contains("rel=\"next\" href=\"../meer/regels.html\""), "\(around)")
        #expect(site.findings("link-dead").count == 1)
        #expect(!(try site.page("nl-nl/articles/los.html")).contains("class=\"tree\""))
    }

    @Test("Tables of contents are no articles, and have pages that list what stands below their entries")
    func contents() async throws {
        let site = try await BuiltSite(Self.files)
        let files = try site.files().keys
        #expect(!files.contains("nl-nl/articles/toc.html"))
        let whole = try site.page("nl-nl/index/contents.html")
        #expect(whole.contains("<a href=\"../contents/2.html\">Post</a>"), "\(whole)")
        let part = try site.page("nl-nl/contents/2.html")
        #expect(part.contains("<a href=\"../articles/post/codes.html\">Codes</a>"), "\(part)")
        #expect(part.contains("<a href=\"2-2.html\">Meer</a>"), "\(part)")
    }

    @Test("The search tells the sections of the contents, and nothing of folders")
    func searchSections() async throws {
        var files = Self.files
        files["nl-NL/post/weg.md"] = Self.article("De weg")
        files["en-US/post/weg.md"] = Self.article("The way")
        let site = try await BuiltSite(files)
        #expect(
            Self.sections(try site.page("nl-nl/search/d0.js")) == [
                "begin": "", "los": "", "meer/regels": "~Post › Meer", "post/codes": "~Post", "post/weg": "=",
            ])
        #expect(Self.sections(try site.page("en-us/search/d0.js"))["meer/regels"] == "nl-NL~Post › Meer")
        files["nl-NL/toc.yml"] = nil
        files["nl-NL/meer/TOC.yml"] = nil
        let folders = try await BuiltSite(files)
        #expect(Self.sections(try folders.page("nl-nl/search/d0.js")).values.allSatisfy(\.isEmpty))
    }

    /// The fourth field of each article in a block of the search, by its address.
    private static func sections(_ block: String) -> [String: String] {
        let lines = block.dropFirst(
            block.firstRange(of: ",\"").map { block.distance(from: block.startIndex, to: $0.upperBound) } ?? 0)
        return lines.split(separator: "\t").reduce(into: [:]) { found, line in
            let fields = line.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            if fields.count > 4 { found[fields[0]] = fields[3] }
        }
    }

    @Test("Without tables of contents the folders are the tree")
    func folders() async throws {
        let site = try await BuiltSite([
            "nl-NL/post/b.md": Self.article("Bé"), "nl-NL/post/a.md": Self.article("Zo"),
            "nl-NL/c.md": Self.article("Ce"),
        ])
        let whole = try site.page("nl-nl/index/contents.html")
        #expect(whole.contains("<a href=\"../contents/post.html\">post</a>"), "\(whole)")
        let part = try site.page("nl-nl/contents/post.html")
        let first = try #require(part.firstRange(of: "Bé"))
        let last = try #require(part.firstRange(of: "Zo</a>"))
        #expect(first.lowerBound < last.lowerBound)
        #expect(try site.page("nl-nl/articles/post/a.html").contains("<a href=\"../../contents/post.html\">post</a>"))
    }

    @Test("A table of contents that changed changes the pages that show it")
    func changes() async throws {
        let site = try await BuiltSite(Self.files)
        let toc = site.folder.appending(path: "Content/nl-NL/toc.yml")
        try Data(Self.toc.replacing("name: Codes", with: "name: Nummers").utf8).write(to: toc)
        let report = try SiteBuilder(site.options).build { _ in }
        #expect(report.madeHere > 0)
        #expect(try site.page("nl-nl/articles/post/codes.html").contains("Nummers</a>"))
        #expect(try site.page("nl-nl/contents/2.html").contains("Nummers</a>"))
        let again = try await BuiltSite(
            Self.files.merging(["nl-NL/toc.yml": Self.toc.replacing("name: Codes", with: "name: Nummers")]) { $1 })
        #expect(try again.files() == site.files())
    }

    @Test("Names come in each language, or in the one that stands in")
    func languages() async throws {
        var files = Self.files
        files["en-US/begin.md"] = Self.article("A start")
        files["en-US/post/codes.md"] = Self.article("All codes")
        files["en-US/toc.yml"] =
            "- name: Begin here\n  href: begin.md\n- name: Codes in English\n  href: post/codes.md\n"
        let site = try await BuiltSite(files)
        #expect(try site.page("en-us/articles/begin.html").contains(">Codes in English</span>"))
        #expect(try site.page("nl-nl/articles/begin.html").contains(">Codes</span>"))
        files["en-US/toc.yml"] = nil
        let fallback = try await BuiltSite(files)
        #expect(
            try fallback.page("en-us/articles/begin.html").contains("<span lang=\"nl-NL\" dir=\"ltr\">Codes</span>"))
    }

    @Test("Of 3,000 articles a page shows no more than 6 kB")
    func size() async throws {
        var files: [String: String] = [:]
        var toc = ""
        for part in 0..<30 {
            toc += "- name: Onderdeel nummer \(part) van de handleiding\n  items:\n"
            for number in 0..<100 {
                toc +=
                    "  - name: Een artikel over onderwerp \(number)\n    href: deel-\(part)/artikel-over-\(number).md\n"
            }
        }
        files["nl-NL/toc.yml"] = toc
        for part in 0..<30 {
            for number in 0..<100 { files["nl-NL/deel-\(part)/artikel-over-\(number).md"] = "# A\n" }
        }
        let site = try await BuiltSite(files)
        let page = try site.page("nl-nl/articles/deel-15/artikel-over-50.html")
        let added = [("<details class=\"tree\"", "</details>"), ("<nav class=\"neighbours\"", "</nav>")]
            .map { Self.part(page, from: $0, to: $1).utf8.count }
        #expect(added.allSatisfy { $0 > 0 })
        #expect(added.reduce(0, +) < 6000, "\(added)")
    }

    @Test("An entry by uid leads to the article that has it, by its title where it has no name of its own")
    func uids() async throws {
        let site = try await BuiltSite([
            "nl-NL/toc.yml":
                "- uid: huis.deur\n- name: Een raam\n  topicUid: huis.raam\n- name: Weg\n  uid: huis.weg\n",
            "nl-NL/deur.md": "---\nuid: huis.deur\n---\n# De deur\n",
            "nl-NL/in/raam.md": "---\nuid: huis.raam\n---\n# Het raam\n",
        ])
        let tree = Self.part(
            try site.page("nl-nl/articles/deur.html"), from: "<details class=\"tree\"", to: "</details>")
        #expect(tree.contains("<a href=\"deur.html\" aria-current=\"page\">De deur</a>"), "\(tree)")
        #expect(tree.contains("<a href=\"in/raam.html\">Een raam</a>"), "\(tree)")
        #expect(!tree.contains("Weg"), "\(tree)")
        #expect(site.findings("link-dead") == ["nl-NL/toc.yml:4:1"])
    }

    @Test("Tables of contents that include each other end")
    func rings() async throws {
        let site = try await BuiltSite([
            "nl-NL/a/toc.yml": "- name: B\n  href: ../b/toc.yml\n- name: X\n  href: x.md\n",
            "nl-NL/b/toc.yml": "- name: A\n  href: ../a/toc.yml\n- name: Y\n  href: y.md\n",
            "nl-NL/a/x.md": Self.article("X"), "nl-NL/b/y.md": Self.article("Y"),
        ])
        #expect(try site.page("nl-nl/articles/b/y.html").contains("class=\"tree\""))
    }

    @Test("A page of YAML is an article, and links to it resolve")
    func yamlPages() async throws {
        let site = try await BuiltSite([
            "nl-NL/faq.yml":
                "### YamlMime:FAQ\ntitle: Vragen\nsections:\n- questions:\n  - question: Waarom dan\n    answer: Zie [a](a.md).\n",
            "nl-NL/a.md": "# A\n\n[Vragen](faq.yml#waarom-dan)\n", "nl-NL/other.yml": "x: y\n",
        ])
        #expect(site.report.diagnostics.filter { $0.severity != .information } == [])
        #expect(try site.article("nl-nl/articles/faq.html").contains("<a href=\"a.html\">a</a>"))
        #expect(try site.article("nl-nl/articles/a.html").contains("<a href=\"faq.html#waarom-dan\">Vragen</a>"))
        #expect(try site.files()["nl-nl/articles/other.html"] == nil)
    }

    @Test("Markdown and YAML of one name: the first is the article, and the other is told")
    func twins() async throws {
        let site = try await BuiltSite([
            "nl-NL/a.md": "# Van Markdown\n", "nl-NL/a.yml": "### YamlMime:Hub\ntitle: Van YAML\n",
        ])
        #expect(site.findings("name-collision").count == 1)
        #expect(try site.page("nl-nl/articles/a.html").contains("Van Markdown"))
    }
}
