import Foundation
import Testing

@testable import Articles
@testable import Diagnostics
@testable import Site
@testable import Pages

@Suite("The report of a site")
struct ReportTests {
    private static func report(_ count: Int) -> SiteReport {
        var language = SiteReport.Language(tag: LocaleTag("nl-NL")!)
        language.articles = 7
        language.byMachine = 5
        language.stale = 2
        let kind = SiteReport.Kind(
            identifier: "link-count", severity: .error,
            explanations: [.init("en-US")!: "Links differ.", .init("nl-NL")!: "Koppelingen verschillen."],
            counts: [LocaleTag("nl-NL")!: count])
        return SiteReport(languages: [language], kinds: [kind])
    }

    @Test("What changed is told against the last numbers that were others, however often the same are built")
    func history() {
        func counts(_ number: Int) -> ReportHistory.Counts { ["nl-NL": ["link-count": number]] }
        let first = ReportHistory(counts(5), last: nil)
        #expect(first.change(in: "nl-NL") == nil)
        #expect(ReportHistory(counts(5), last: first.bytes).bytes == first.bytes)
        let second = ReportHistory(counts(2), last: first.bytes)
        #expect(second.change(in: "nl-NL") == -3 && second.change(of: "link-count", in: "nl-NL") == -3)
        let again = ReportHistory(counts(2), last: second.bytes)
        #expect(again.bytes == second.bytes && again.change(in: "nl-NL") == -3)
        #expect(ReportHistory(counts(2), last: Array("damaged".utf8)).previous == nil)
    }

    @Test("Each language has a page with the numbers, and its home leads there")
    func pages() async throws {
        let scratch = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        let article = Bilingual.article("nl-NL", title: "A", [("# Kop", "# Head"), ("Tekst", "Text")])
        try FileManager.default.createDirectory(
            at: scratch.appending(path: "in/nl-NL"), withIntermediateDirectories: true)
        try article.write(to: scratch.appending(path: "in/nl-NL/a.md"), atomically: true, encoding: .utf8)

        func built(_ output: String, _ report: SiteReport?) async throws -> (home: String, page: String?, data: String?)
        {
            var options = SiteOptions(
                content: scratch.appending(path: "in").path(), output: scratch.appending(path: output).path(),
                templates: ["Templates"], jobs: 1, generator: "test")
            options.report = report
            _ = try SiteBuilder(options).build { _ in }
            func text(_ name: String) -> String? {
                try? String(contentsOf: scratch.appending(path: "\(output)/\(name)"), encoding: .utf8)
            }
            return (try #require(text("nl-nl/index.html")), text("nl-nl/report.html"), text("data/report.json"))
        }

        let plain = try await built("out", nil)
        #expect(!plain.home.contains("report.html") && plain.page == nil && plain.data == nil)
        let first = try await built("out", Self.report(5))
        #expect(first.home.contains("href=\"report.html\""))
        let page = try #require(first.page)
        #expect(
            page.contains(
                "<code>link-count</code></th><td>Fout</td><td>5</td><td>–</td><td>Koppelingen verschillen.</td>"))
        #expect(page.contains("<td>7</td><td>5</td><td>0</td><td>2</td>"))
        let second = try await built("out", Self.report(3))
        #expect(
            second.page?.contains("<td>3</td><td><bdi dir=\"ltr\">\u{2212}2</bdi></td>") == true, "\(second.page ?? "")"
        )
        let again = try await built("out", Self.report(3))
        #expect(again.page == second.page && again.data == second.data)
        let fresh = try await built("fresh", Self.report(5))
        #expect(fresh.page == first.page && fresh.data == first.data)
    }
}
