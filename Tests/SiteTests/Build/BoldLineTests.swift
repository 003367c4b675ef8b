import Testing

/// Many articles have lines in bold in place of headings.
@Suite("Contents of an article without headings")
struct BoldLineTests {
    private static let lines = ["**Voor u begint**", "Tekst.", "**Stap een:**", "Tekst.", "**Stap twee**:", "Tekst."]

    private func page(_ lines: [String]) async throws -> String {
        let site = try await BuiltSite([
            "nl-NL/a.md": (["# Goed"] + lines).joined(separator: "\n\n") + "\n", "naslag.yml": "reference: none\n",
        ])
        return try site.page("nl-nl/articles/a.html")
    }

    @Test("are its lines in bold, each with a place to go to")
    func contents() async throws {
        let page = try await page(
            Self.lines + ["**Ten *slotte***", "Tekst **vet** en meer.", "**Vet** met een staart."])
        #expect(page.contains("<a href=\"#naslag-part-2\">Stap een</a>"), "\(page)")
        #expect(
            page.contains("<a href=\"#naslag-part-4\">Ten slotte</a>") && !page.contains("naslag-part-5"), "\(page)")
        for number in 1...4 { #expect(page.contains("id=\"naslag-part-\(number)\""), "\(number) in \(page)") }
    }

    @Test("are not made of three lines, nor beside headings")
    func few() async throws {
        #expect(try await !page(Self.lines).contains("naslag-part"))
        let headings = (1...4).map { "## Kop \($0)" }
        #expect(try await !page(Self.lines + ["**Meer**"] + headings).contains("naslag-part"))
    }
}
