import Foundation
import Platform
import Testing

@testable import Articles
@testable import Diagnostics
@testable import Site

/// A build that follows another: it makes what a clean one would make, and nothing that is there.
@Suite("A build after a build")
struct UnchangedTests {
    private static let content = [
        "nl-NL/mail/a.md": Bilingual.article(
            "nl-NL", title: "Eerste",
            [
                ("# Fout 5.7.705", "# Error 5.7.705"), ("Zie ![plaat](../../media/plaat.png).", "See the plate."),
            ]) + "\n[!INCLUDE [x](../../includes/x.md)]\n[dood](weg.md)\n",
        "nl-NL/mail/b.md": Bilingual.article("nl-NL", title: "Tweede", [("Dag.", "Day.")]),
        "de-DE/mail/b.md": Bilingual.article("de-DE", title: "Zweite", [("Tag.", "Day.")]),
        "includes/x.md": "Gedeeld.\n",
        "media/plaat.png": "PNG",
        "codes/own.yml": "codes:\n  - code: \"5.7.705\"\n    title:\n      en-US: Blocked\n",
        "naslag.yml": "title:\n  nl-NL: Hulp\n",
    ]

    /// The whole output with its hidden folder, but for the stamp, which has no content.
    private func output(of site: BuiltSite) throws -> [String: Data] {
        let root = site.folder.path() + "/Output"
        var files: [String: Data] = [:]
        for path in try FileTree.list(root).files {
            files[path] = try Data(contentsOf: URL(filePath: "\(root)/\(path)"))
        }
        return files
    }

    /// The paths whose bytes are not the same in both.
    private func differences(_ left: [String: Data], _ right: [String: Data]) -> [String] {
        Set(left.keys).union(right.keys).filter { left[$0] != right[$0] }.sorted()
    }

    private func write(_ text: String?, to path: String, of site: BuiltSite) throws {
        let file = site.folder.appending(path: "Content/\(path)")
        guard let text else { return try FileManager.default.removeItem(at: file) }
        try Data(text.utf8).write(to: file)
    }

    @Test("Reports what the last one did, and leaves everything alone")
    func isUnchanged() async throws {
        let site = try await BuiltSite(Self.content)
        let before = try output(of: site)
        let report = try SiteBuilder(site.options).build { _ in Issue.record("an article was looked at") }
        // The manifest and the stamp are not in the list.
        #expect(report.kept == before.count - 2)
        #expect(report.written + report.removed == 0)
        #expect(report.madeHere == 0)
        #expect(report.diagnostics.map(\.description) == site.report.diagnostics.map(\.description))
        #expect(report.diagnostics.contains { $0.identifier == "link-dead" })
        #expect(report.languages == site.report.languages)
        #expect(report.articles == site.report.articles)
        #expect(report.codes == site.report.codes)
        #expect(report.pages == site.report.pages)
        #expect(report.manPages == site.report.manPages)
        #expect(differences(try output(of: site), before) == [])
    }

    @Test(
        "Sees whatever changed",
        arguments: [
            ("nl-NL/mail/b.md", "---\ntitle: Anders\n---\n\nTekst.\n"), ("includes/x.md", "Anders gedeeld.\n"),
            ("media/plaat.png", "GIF"),
            ("codes/own.yml", "codes:\n  - code: \"5.7.705\"\n    title:\n      en-US: No\n"),
            ("naslag.yml", "title:\n  nl-NL: Steun\n"), ("nl-NL/mail/weg.md", "---\ntitle: Nieuw\n---\n\nTekst.\n"),
            ("media/los.png", "PNG"), ("de-DE/mail/b.md", nil), ("includes/x.md", nil), ("media/plaat.png", nil),
        ])
    func seesContent(path: String, text: String?) async throws {
        let site = try await BuiltSite(Self.content)
        let before = try output(of: site)
        try write(text, to: path, of: site)
        let report = try SiteBuilder(site.options).build { _ in }
        let after = try output(of: site)
        #expect(after != before)

        let changed = Self.content.merging([path: text ?? ""]) { $1 }.filter { $0.key != path || text != nil }
        let clean = try await BuiltSite(changed)
        #expect(differences(try output(of: clean), after) == [], "as a clean build")
        #expect(report.diagnostics.map(\.description) == clean.report.diagnostics.map(\.description))
    }

    @Test("Sees a symbolic link, which is passed over and reported, come and go")
    func seesLinks() async throws {
        let site = try await BuiltSite(Self.content)
        let link = site.folder.appending(path: "Content/nl-NL/los.md").path()
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "mail/b.md")
        let report = try SiteBuilder(site.options).build { _ in }
        let told = report.diagnostics.filter { $0.place.file == "nl-NL/los.md" }
        #expect(told.count == 1, "\(report.diagnostics.map(\.description))")
        try FileManager.default.removeItem(atPath: link)
        let last = try SiteBuilder(site.options).build { _ in }
        #expect(last.diagnostics.map(\.description) == site.report.diagnostics.map(\.description))
    }

    @Test("Sees other options and templates")
    func seesOptions() async throws {
        let site = try await BuiltSite(Self.content)
        let templates = site.folder.path() + "/Own"
        try FileManager.default.createDirectory(atPath: templates + "/assets", withIntermediateDirectories: true)
        try Data("body { color: red }".utf8).write(to: URL(filePath: templates + "/assets/own.css"))
        for change: (inout SiteOptions) -> Void in [
            { $0.baseURL = "https://help.example.org" }, { $0.locales = [LocaleTag("nl-NL")!] }, { $0.compress = true },
            { $0.generator = "test 2" }, { $0.templates.append(templates) },
        ] {
            _ = try SiteBuilder(site.options).build { _ in }
            var options = site.options
            change(&options)
            let before = try output(of: site)
            _ = try SiteBuilder(options).build { _ in }
            let after = try output(of: site)
            #expect(after != before)
            let clean = try await BuiltSite(Self.content) { change(&$0) }
            #expect(differences(try output(of: clean), after) == [])
        }
    }

    @Test(
        "Mends an output that was touched", arguments: ["index.html", "nl-nl/articles/mail/b.html", ".naslag/inputs"])
    func mends(path: String) async throws {
        let site = try await BuiltSite(Self.content)
        let before = try output(of: site)
        let file = site.folder.appending(path: "Output/\(path)")
        for damage in [Data("x".utf8), nil] {
            if let damage { try damage.write(to: file) } else { try FileManager.default.removeItem(at: file) }
            let report = try SiteBuilder(site.options).build { _ in }
            #expect(report.written == 1)
            #expect(differences(try output(of: site), before) == [])
        }
    }

    @Test("Makes everything anew when it is told to, and fails as the first one did")
    func hasSameSite() async throws {
        let site = try await BuiltSite(Self.content)
        var options = site.options
        options.rebuildsAll = true
        #expect(try SiteBuilder(options).build { _ in }.madeHere == 2)
        options.rebuildsAll = false
        options.mostErrors = 0
        #expect(try SiteBuilder(options).build { _ in }.isPublished == (site.report.count(.error) == 0))
    }
}
