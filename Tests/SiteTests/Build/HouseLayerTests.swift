import Testing

@testable import Diagnostics
@testable import Site

/// A house's `codes` over what comes with the program.
@Suite("The layer of a house")
struct HouseLayerTests {
    private static let article = "---\ntitle: T\nms.contentlocale: en-US\n---\n# Title\n"

    /// What stands for the data that comes with the program.
    private static func shipped() async throws -> BuiltSite {
        try await BuiltSite(
            [
                "codes/gmail.yml": """
                vendor: {id: gmail, name: Gmail}
                codes:
                  - {code: "5.7.26", id: spf, title: "SPF failed", summary: "Shipped summary.", first: "Shipped step."}
                  - {code: "5.7.27", title: "Another", summary: "Shipped too."}

                """,
                "codes/yahoo.yml":
                    "vendor: {id: yahoo, name: Yahoo}\ncodes:\n  - {code: \"5.7.9\", title: \"Yahoo's\"}\n",
                "codes/reasons.yml": "reasons:\n  - {id: spf, title: \"SPF\"}\n",
            ], builds: false)
    }

    private static func built(_ files: [String: String]) async throws -> BuiltSite {
        let below = try await shipped()
        return try await BuiltSite(files.merging(["en-US/a.md": article]) { own, _ in own }) {
            $0.reference = below.options.content
        }
    }

    @Test("An own entry replaces what it says, leaves the rest, and drops nothing else; its notes are the house's own")
    func fieldByField() async throws {
        let site = try await Self.built([
            "codes/gmail.yml": """
            vendor: {id: gmail, name: Gmail}
            codes:
              - {code: "5.7.26", id: spf, first: "House step.", notes: "Call 1234."}

            """
        ])
        let page = try site.page("en-us/codes/5.7.26.html")
        #expect(page.contains("Shipped summary.") && page.contains("House step.") && !page.contains("Shipped step."))
        #expect(page.contains("Notes of your organization") && page.contains("Call 1234."))
        #expect(try site.page("man/man7/5.7.26.7").contains("\n.SH \"NOTES\"\nCall 1234.\n"))
        #expect(try site.page("en-us/codes/5.7.27.html").contains("Shipped too."))
        #expect(try site.page("en-us/codes/5.7.9.html").contains("Yahoo's"))
    }

    @Test("A translation of what the house replaced is told to be older than its source")
    func stale() async throws {
        let below = try await BuiltSite(
            [
                "codes/gmail.yml":
                    "vendor: {id: gmail, name: Gmail}\ncodes:\n  - {code: \"5.7.26\", title: \"SPF failed\"}\n",
                "codes/nl/gmail.yml": "translation: human\ncodes:\n  \"5.7.26\": {title: \"SPF mislukt\"}\n",
            ], builds: false)
        let words = "Het origineel is nieuwer."
        for (title, isStale) in [("SPF failed", false), ("SPF is not set up here", true)] {
            let site = try await BuiltSite([
                "codes/gmail.yml":
                    "vendor: {id: gmail, name: Gmail}\ncodes:\n  - {code: \"5.7.26\", title: \"\(title)\"}\n",
                "en-US/a.md": Self.article, "nl-NL/a.md": Self.article.replacing("en-US", with: "nl-NL"),
            ]) { $0.reference = below.options.content }
            let page = try site.page("nl-nl/codes/5.7.26.html")
            #expect(page.contains("SPF mislukt"), "\(title): \(page)")
            #expect(page.contains(words) == isStale, "\(title): \(page)")
        }
    }

    @Test("reference: none leaves what is the house's; a list takes those files, with the reasons")
    func choice() async throws {
        let own = "codes:\n  - {code: \"5.1.1\", title: \"Own\"}\n"
        let none = try await Self.built(["codes/own.yml": own, "naslag.yml": "reference: none\n"]).files()
        #expect(none["en-us/codes/5.1.1.html"] != nil)
        #expect(none["en-us/codes/5.7.26.html"] == nil && none["en-us/vendors/index.html"] == nil)
        #expect(none["en-us/reasons/index.html"] == nil)
        let some = try await Self.built(["codes/own.yml": own, "naslag.yml": "reference: [yahoo]\n"]).files()
        #expect(some["en-us/codes/5.7.9.html"] != nil && some["en-us/reasons/spf.html"] != nil)
        #expect(some["en-us/codes/5.7.26.html"] == nil && some["en-us/vendors/gmail.html"] == nil)
        let all = try await Self.built(["codes/own.yml": own, "naslag.yml": "reference: mail\n"]).files()
        #expect(all["en-us/codes/5.7.26.html"] != nil && all["en-us/codes/5.1.1.html"] != nil)
    }
}
