import Foundation
import Testing

@Suite("naslag check")
struct CheckCommandTests {
    private static func article(_ target: String, _ source: String) -> String {
        """
        ---
        title: Titel
        ms.contentlocale: nl-NL
        ---
        # <span data-ttu-id="aaaaa-101">Kop</span><span class="sxs-lookup"><span data-stu-id="aaaaa-101">Head</span></span>

        <span data-ttu-id="aaaaa-102">\(target)</span><span class="sxs-lookup"><span data-stu-id="aaaaa-102">\(source)</span></span>

        """
    }

    /// Articles with every kind of link that leads nowhere, in the target, in the source alone, and in an included file.
    private static let content = [
        "Content/nl-NL/a.md": article(
            "Zie [x](weg.md), [y](b.md#nergens), [z](#nergens) en ![Beeld](weg.png).",
            "See [x](gone.md), [y](b.md#nowhere), [z](#nowhere) and ![Picture](weg.png)."),
        "Content/nl-NL/b.md": article("Goed: [a](a.md#head).", "Good: [a](a.md#head)."),
        "Content/nl-NL/c.md": article("Zie [x](../../buiten.md).", "See [x](../../outside.md)."),
        "Content/nl-NL/deel/d.md": article("Zie [x](weg.md).", "See [x](weg.md)."),
        "Content/nl-NL/e.md": "# Kop\n\n[!INCLUDE [d](deel/d.md)]\n",
    ]

    private func findings(_ scratch: Scratch, _ arguments: String...) throws -> [[String: Any]] {
        let result = try Program.run(["check", "\(scratch.path)/Content", "--format", "json"] + arguments)
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        return try #require(object?["findings"] as? [[String: Any]], "\(result.errors)")
    }

    @Test("Links, anchors and images that lead nowhere are the findings of the build, place for place")
    func links() throws {
        let scratch = try Scratch(texts: Self.content)
        let build = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"])
        let built = build.errors.split(separator: "\n").map(String.init).filter { $0.contains(": warning: ") }
        let checked = try findings(scratch).filter { Self.kinds.contains($0["identifier"] as? String ?? "") }.map {
            finding in
            let (line, column) = (finding["line"] as? Int ?? 0, finding["column"] as? Int ?? 0)
            let place = line == 0 ? "" : ":\(line):\(column)"
            return
                "\(finding["file"]!)\(place): \(finding["severity"]!): \(finding["message"]!) [\(finding["identifier"]!)]"
        }
        #expect(checked.sorted() == built.sorted())
        #expect(
            Set(checked.compactMap { $0.split(separator: "[").last.map(String.init) }).count == Self.kinds.count,
            "\(checked)")
    }

    private static let kinds: Set<String> = ["link-dead", "anchor-dead", "link-outside", "image-missing"]

    @Test("A dead link belongs to its sentence pair, and a suppression or severity in naslag.yml reaches it")
    func tunesLinks() throws {
        let yaml = """
            checks:
              severity: {anchor-dead: off}
              suppress:
                - {check: link-dead, article: a, segment: aaaaa-102, reason: it comes with the next edition}
            """
        let scratch = try Scratch(texts: Self.content.merging(["Content/naslag.yml": yaml]) { $1 })
        let left = try findings(scratch).map { "\($0["identifier"]!) \($0["key"]!)" }
        #expect(!left.contains { $0.hasPrefix("anchor-dead") || $0 == "link-dead a" }, "\(left)")
        #expect(left.contains("link-dead deel/d"), "\(left)")
    }

    @Test("naslag export takes the nearest language to --locale, and names those that there are where none is near")
    func exportsNearest() throws {
        let pair =
            "<span data-ttu-id=\"a-1\">Goed</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">Good</span></span>\n"
        let scratch = try Scratch(["Content/nl-NL/a.md": Data(pair.utf8), "Content/de-DE/a.md": Data(pair.utf8)])
        let arguments = ["export", "tmx", "\(scratch.path)/Content", "--output", "\(scratch.path)/pairs", "--locale"]
        #expect(try Program.run(arguments + ["nl-BE"]).status == 0)
        #expect(scratch.has("pairs/nl-NL.tmx") && !scratch.has("pairs/de-DE.tmx"))
        let none = try Program.run(arguments + ["fr"])
        #expect(
            none.status == 66 && none.errors.contains("no article is in fr; there are de-DE, nl-NL"), "\(none.errors)")
    }

    @Test("naslag export json writes the model that the build writes, with its schema")
    func exportsModel() throws {
        let scratch = try Scratch(texts: Self.content)
        let build = try Program.run([
            "build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output", "--quiet",
        ])
        let export = try Program.run(["export", "json", "\(scratch.path)/Content", "--output", "\(scratch.path)/model"])
        #expect(build.status == 0 && export.status == 0, "\(build.errors) \(export.errors)")
        for name in ["knowledge.json", "knowledge.schema.json"] {
            #expect(try scratch.text("model/\(name)") == scratch.text("Output/data/\(name)"))
        }
    }

    @Test("One run puts in all fixes, those that others make room for too, and leaves other bytes as they are")
    func fixes() throws {
        let article = Self.article(
            "Kies  **Opslaan ,**  en [hulp .](b.md)voor **A,** .", "Select **Save**, and [help](b.md) for **A**.")
        let scratch = try Scratch(texts: [
            "Content/nl-NL/a.md": article, "Content/nl-NL/b.md": Self.article("Goed", "Good"),
        ])
        #expect(try findings(scratch).count { $0["fix"] is [String: Any] } > 3)
        #expect(try findings(scratch, "--fix").count { $0["fix"] is [String: Any] } == 0)
        let mended = article.replacing(
            "Kies  **Opslaan ,**  en [hulp .](b.md)voor **A,** .",
            with: "Kies **Opslaan**, en [hulp](b.md). voor **A**,.")
        #expect(try scratch.text("Content/nl-NL/a.md") == mended)
        #expect(try findings(scratch).count { $0["fix"] is [String: Any] } == 0)
    }

    @Test("A page of YAML is checked at its own places, and no fix writes into it")
    func yamlPages() throws {
        let page =
            "### YamlMime:FAQ\nmetadata:\n  title: Vragen\ntitle: Vragen\nsections:\n- name: x\n  questions:\n"
            + "  - question: Waarom?\n    answer: |\n"
            + "      <span data-ttu-id=\"a0000-101\">Wacht  13 minuten.</span><span class=\"sxs-lookup\">"
            + "<span data-stu-id=\"a0000-101\">Wait for 15 minutes.</span></span>\n"
        let scratch = try Scratch(texts: [
            "Content/nl-NL/a.md": Self.article("Goed", "Good"), "Content/nl-NL/b.yml": page,
        ])
        let found = try findings(scratch, "--fix").filter { $0["file"] as? String == "nl-NL/b.yml" }
        #expect(Set(found.compactMap { $0["identifier"] as? String }) == ["number-lost", "spacing"], "\(found)")
        #expect(found.allSatisfy { $0["line"] as? Int == 10 }, "\(found)")
        #expect(try scratch.text("Content/nl-NL/b.yml") == page)
    }

    @Test("Severity, identifier and number limit what is shown")
    func limits() throws {
        let scratch = try Scratch(texts: [
            "Content/nl-NL/a.md": Self.article("Kies  Opslaan .", "Select 5.7.705 and [help](b.md).")
        ])
        func identifiers(_ findings: [[String: Any]]) -> [String] {
            findings.compactMap { $0["identifier"] as? String }
        }
        let all = identifiers(try findings(scratch))
        #expect(all.contains("spacing") && all.contains("link-count"), "\(all)")
        #expect(!identifiers(try findings(scratch, "--min-severity", "error")).contains("spacing"))
        #expect(Set(identifiers(try findings(scratch, "--only", "spacing"))) == ["spacing"])
        #expect(identifiers(try findings(scratch, "--max", "1")).count == 1)
    }

    @Test("What a baseline knows is not told again of an article that was mended")
    func fixesBesideBaseline() throws {
        let article = Self.article("Wacht 13 minuten.", "Wait for 15 minutes.")
        let scratch = try Scratch(texts: ["Content/nl-NL/a.md": article])
        let baseline = "\(scratch.path)/known"
        #expect(
            try findings(scratch, "--write-baseline", baseline).map { $0["identifier"] as? String } == ["number-lost"])
        let spaced = article.replacing("Kop</span>", with: "Kop  op</span>")
        try Data(spaced.utf8).write(to: URL(filePath: "\(scratch.path)/Content/nl-NL/a.md"))
        let left = try findings(scratch, "--baseline", baseline, "--fix").map { $0["identifier"] as? String }
        #expect(left == [])
        #expect(try scratch.text("Content/nl-NL/a.md").contains(">Kop op</span>"))
    }

    @Test("naslag build --report publishes the counts of the checks, and the same bytes however often it runs")
    func report() throws {
        let scratch = try Scratch(texts: Self.content)
        let arguments = [
            "build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output", "--report", "--quiet",
        ]
        #expect(try Program.run(arguments).status == 0)
        let first = try ["nl-nl/report.html", "en-us/report.html", "data/report.json"].map {
            try scratch.text("Output/\($0)")
        }
        let dead = try findings(scratch).count { $0["identifier"] as? String == "link-dead" }
        let row =
            "<a href=\"review/link-dead.html\"><code>link-dead</code></a></th><td>Waarschuwing</td><td>\(dead)</td>"
        #expect(first[0].contains(row), "\(first[0])")
        #expect(try Program.run(arguments + ["--force"]).status == 0)
        let second = try ["nl-nl/report.html", "en-us/report.html", "data/report.json"].map {
            try scratch.text("Output/\($0)")
        }
        #expect(first == second)
    }

    @Test("Each kind has a page with its sentences, the place marked, and the unit of files for translation")
    func review() throws {
        let scratch = try Scratch(texts: [
            "Content/nl-NL/a.md": Self.article("Wacht 13 minuten  <b>nu</b>.", "Wait for 15 <minutes>."),
            "Content/nl-NL/b.md": Self.article("Zie [x](weg.md).", "See [x](weg.md)."),
        ])
        let result = try Program.run([
            "build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output", "--report", "--quiet",
        ])
        #expect(result.status == 0, "\(result)")
        let number = try scratch.text("Output/nl-nl/review/number-lost.html")
        #expect(number.contains("<th scope=\"row\"><code>aaaaa-102</code></th>"), "\(number)")
        #expect(number.contains("lang=\"en-US\" dir=\"ltr\">Wait for 15 &lt;minutes&gt;.</td>"), "\(number)")
        #expect(number.contains("<a href=\"../articles/a.html\"><bdi>a</bdi></a>"), "\(number)")
        let link = try scratch.text("Output/nl-nl/review/link-dead.html")
        #expect(link.contains("(<mark>weg</mark>.md)") || link.contains("<mark>weg.md</mark>"), "\(link)")
    }
}
