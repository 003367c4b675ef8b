import Articles
import Diagnostics
import Testing

@testable import Exchange

@Suite("An import into a page of YAML")
struct YAMLPageTests {
    private static func pair(_ id: Int, _ target: String, _ source: String) -> String {
        "<span data-ttu-id=\"b7a51-\(id)\">\(target)</span><span class=\"sxs-lookup\"><span data-stu-id=\"b7a51-\(id)\">"
            + "\(source)</span></span>"
    }

    private static let page = """
        ### YamlMime:FAQ
        metadata:
          title: Vragen
        title: \(pair(101, "Vragen", "Questions"))
        summary: '\(pair(102, "Het is ''t", "It''s it"))'
        sections:
        - name: x
          questions:
          - question: \(pair(103, "Waarom?", "Why?"))
            answer: |
              \(pair(104, "Lees het.", "Read it."))

              - \(pair(105, "Twee", "Two"))
          - question: "\(pair(106, "Hoe?", "How?").replacing("\"", with: "\\\""))"
            answer: >
              \(pair(107, "Zo.", "Like this."))

        """

    private static func apply(_ targets: [(id: String, target: String)]) throws -> (String?, [Diagnostic]) {
        let raw = Array(page.utf8)
        let article = try SplitArticle.read(path: "a.yml", bytes: raw).get()
        let pairs = SentencePair.all(in: article)
        let exported = ExchangeFile(article, key: "a", from: LocaleTag("en-US")!, to: LocaleTag("nl-NL")!)
        var text = XLIFFWriter.text(of: exported)
        for (id, target) in targets {
            let old = try #require(pairs.first { $0.id == id }).target
            text.replace("<target>\(old)</target>", with: "<target>\(target)</target>")
        }
        let file = try #require(try XLIFFReader.files(in: Array(text.utf8)).first)
        let result = ArticleImport.apply(file, to: raw, path: "a.yml")
        return (result.bytes.map { String(decoding: $0, as: UTF8.self) }, result.diagnostics)
    }

    @Test("Targets that stand in the YAML as they are read are changed, and no other byte")
    func changes() throws {
        let (text, findings) = try Self.apply([
            ("b7a51-101", "Vraag en antwoord"), ("b7a51-103", "Waarom dan?"), ("b7a51-104", "Lees: het #1."),
            ("b7a51-105", "Tweemaal"), ("b7a51-107", "Aldus."),
        ])
        #expect(findings.map(\.description) == [])
        let wanted = Self.page.replacing(">Vragen<", with: ">Vraag en antwoord<").replacing(
            "Waarom?", with: "Waarom dan?"
        )
        .replacing("Lees het.", with: "Lees: het #1.").replacing("Twee<", with: "Tweemaal<")
        .replacing("Zo.", with: "Aldus.")
        #expect(text == wanted)
    }

    @Test(
        "What the YAML would read otherwise is refused at its place, and the rest is taken",
        arguments: [
            ("b7a51-101", "Vragen: alle", 4), ("b7a51-101", "Vragen #1", 4), ("b7a51-102", "Het is", 5),
            ("b7a51-106", "Hoe dan?", 14),
        ])
    func refuses(id: String, target: String, line: Int) throws {
        let (text, findings) = try Self.apply([(id, target), ("b7a51-105", "Tweemaal")])
        #expect(findings.map(\.identifier) == ["target-in-yaml"])
        #expect(findings.first?.place.line == line)
        #expect(text == Self.page.replacing("Twee<", with: "Tweemaal<"))
    }
}
