import Foundation
import Testing

@testable import Diagnostics
@testable import Knowledge
@testable import Pages
@testable import Site

/// What readers are told about translations of reference data.
@Suite("Trust in translations of reference data")
struct TrustTests {
    static let source = """
        vendor: {id: gmail, name: Gmail}
        codes:
          - {code: "5.7.26", id: spf, title: "SPF failed", summary: "By a machine.", reason: spf}
          - {code: "5.7.27", title: "Changed", summary: "Since then."}
          - {code: "5.7.9", title: "Fresh", summary: "As it was."}
          - {code: "5.7.8", title: "Alone", summary: "In English."}

        """
    static let dutch = """
        translation: HT
        handoff: 2026-11-29
        codes:
          "5.7.26/spf": {translation: MT, title: "SPF mislukt", summary: "Door een machine."}
          "5.7.27": {source-hash: "000000000000", title: "Veranderd", summary: "Sindsdien."}
          "5.7.9": {source-hash: "\(SourceHash.of(["Fresh", "As it was.", ""]))", title: "Vers", summary: "Zoals het was."}

        """

    private static func site() async throws -> BuiltSite {
        try await BuiltSite([
            "en-US/a.md": "---\ntitle: T\n---\n# Title\n", "nl-NL/a.md": "---\ntitle: T\n---\n# Titel\n",
            "codes/gmail.yml": source, "codes/nl/gmail.yml": dutch,
            "codes/reasons.yml": "reasons:\n  - {id: spf, title: \"SPF\", summary: \"Why.\"}\n",
            "codes/nl/reasons.yml": "reasons:\n  spf: {translation: MT, title: \"SPF\", summary: \"Waarom.\"}\n",
        ]) { $0.report = SiteReport(languages: [], kinds: []) }
    }

    @Test(
        "A page and a manual page say once what a machine translated and what is out of date, and of the rest nothing")
    func told() async throws {
        let site = try await Self.site()
        #expect(site.report.diagnostics.filter { $0.severity == .error }.map(\.description) == [])
        let (machine, stale) = ("Machinaal vertaald", "Het origineel is nieuwer.")
        for (name, page, told) in [
            ("nl-nl/codes/5.7.26.html", "man/nl/man7/5.7.26.7", [machine]),
            ("nl-nl/codes/5.7.27.html", "man/nl/man7/5.7.27.7", [stale]),
            ("nl-nl/codes/5.7.9.html", "man/nl/man7/5.7.9.7", []),
            ("nl-nl/codes/5.7.8.html", "man/nl/man7/5.7.8.7", []),
            ("nl-nl/reasons/spf.html", "man/nl/man7/bounce-spf.7", [machine]),
            ("nl-nl/vendors/gmail.html", nil, [machine, stale]),
            ("en-us/codes/5.7.26.html", "man/man7/5.7.26.7", []), ("en-us/codes/5.7.27.html", "man/man7/5.7.27.7", []),
        ] {
            let text = try site.page(name)
            #expect(text.matches(of: /<p class="trust">/).count == told.count, "\(name)")
            for words in told { #expect(text.components(separatedBy: words).count == 2, "\(name): \(words)") }
            guard let page else { continue }
            let manual = try site.page(page)
            for words in [machine, stale] {
                #expect(
                    manual.components(separatedBy: words).count == (told.contains(words) ? 2 : 1), "\(page): \(words)")
            }
        }
    }

    @Test("The report counts codes and reasons by language: all, MT, HT, out of date, told in another language")
    func counted() async throws {
        let page = try await Self.site().page("en-us/report.html")
        func numbers(_ tag: String) -> [Substring] {
            let row = page.components(separatedBy: "id=\"reference\"").last ?? ""
            let rest = row.components(separatedBy: "<bdi lang=\"\(tag)\"").dropFirst().first ?? ""
            return rest.prefix { $0 != "\n" }.matches(of: /<td>(\d+)<\/td>/).map(\.1)
        }
        #expect(numbers("nl-NL") == ["5", "2", "2", "1", "1"], "\(page)")
        #expect(numbers("en-US") == ["5", "0", "0", "0", "0"])
    }
}
