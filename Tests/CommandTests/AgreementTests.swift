import Foundation
import Testing

/// `naslag build` and `naslag check` on the same faults.
@Suite("What the build refuses, check names")
struct AgreementTests {
    /// A fault in a folder that is otherwise in order.
    struct Fault: Sendable, CustomTestStringConvertible {
        let name: String
        let files: [String: String]
        /// The findings that both give, with how often.
        let expected: [String: Int]
        var testDescription: String { name }

        init(_ name: String, _ files: [String: String], _ expected: [String: Int]) {
            (self.name, self.files, self.expected) = (name, files, expected)
        }
    }

    private static func pair(_ target: String, _ source: String) -> String {
        "<span data-ttu-id=\"aaaaa-101\">\(target)</span><span class=\"sxs-lookup\">"
            + "<span data-stu-id=\"aaaaa-101\">\(source)</span></span>\n"
    }

    private static func yaml(_ text: String) -> [String: String] {
        ["naslag.yml": text.contains("reference:") ? text : "reference: none\n" + text]
    }

    static let faults = [
        Fault("a dead redirect", yaml("redirects:\n  old: nowhere\n"), ["redirect-dead": 1]),
        Fault("a redirect that has a page", yaml("redirects:\n  a: a\n"), ["redirect-taken": 1]),
        Fault("a redirect from no name", yaml("redirects:\n  \"x:y\": a\n"), ["redirect-invalid": 1]),
        Fault(
            "a scheme that is no pattern", yaml("schemes:\n  - {name: x, pattern: \"(\"}\n"),
            ["configuration-invalid": 1]),
        Fault("a key that means nothing", yaml("titel: x\n"), ["configuration-key-unknown": 1]),
        Fault("a reference that is not there", yaml("reference: [nothing]\n"), ["configuration-invalid": 1]),
        Fault("checks that are none", yaml("checks:\n  severity: {nothing: off}\n"), ["checks-invalid": 1]),
        Fault("broken codes", ["codes/a.yml": "codes: 3\n"], ["reference-invalid": 1]),
        Fault(
            "a key of codes", ["codes/a.yml": "codes:\n  - {code: \"5.1.1\", tittle: x}\n"],
            ["reference-key-unknown": 1]),
        Fault("no words of the interface", ["fi-FI/a.md": "# Otsikko\n"], ["no-interface-language": 1]),
        Fault("words of another region", ["zh-TW/a.md": "# 標題\n"], ["other-interface-language": 1]),
        Fault("names that differ by letter case", ["nl-NL/A.md": "# Kop\n"], ["name-collision": 1]),
        Fault("a name that Windows refuses", ["nl-NL/con.md": "# Kop\n"], ["name-not-portable": 1]),
        Fault("an underscore in a locale", ["nl_NL/b.md": "# Kop\n"], ["folder-name": 1]),
        Fault("the name of a language", ["Nederlands/b.md": "# Kop\n", "German/b.md": "# Kopf\n"], ["folder-name": 2]),
        Fault("another ending", ["naslag.yaml": "title: x\n"], ["configuration-name": 1]),
        Fault(
            "a label of another language", ["nl-NL/b.md": "---\nms.contentlocale: de-DE\n---\n# Kop\n"],
            ["locale-differs": 1]),
        Fault(
            "a label that is none", ["nl-NL/b.md": "---\nms.contentlocale: Dutch\n---\n# Kop\n"], ["locale-differs": 1]),
        Fault(
            "an include that many ask for",
            [
                "nl-NL/b.md": "# B\n\n[!INCLUDE [x](x.md)]\n", "nl-NL/c.md": "# C\n\n[!INCLUDE [x](x.md)]\n",
                "nl-NL/d/e.md": "# E\n\n[!INCLUDE [x](../x.md)]\n\n[!INCLUDE [y](y.md)]\n",
            ], ["include-missing": 2]),
        Fault("front matter", ["nl-NL/b.md": "---\ntitle: [\n---\n# Kop\n"], ["front-matter-invalid": 1]),
    ]

    @Test("as often and as severe as the build does", arguments: faults)
    func agree(on fault: Fault) throws {
        let base = ["nl-NL/a.md": "# \(Self.pair("Kop", "Head"))", "naslag.yml": "reference: none\n"]
        let files = base.merging(fault.files) { _, new in new }
        let scratch = try Scratch(
            texts: Dictionary(uniqueKeysWithValues: files.map { ("Content/\($0.key)", $0.value) }))
        let built = try Self.findings([
            "build", "\(scratch.path)/Content", "--output", "\(scratch.path)/site", "--json",
        ])
        let checked = try Self.findings(["check", "\(scratch.path)/Content", "--format", "json"])
        #expect(built.mapValues(\.count) == fault.expected, "\(built)")
        for (identifier, found) in built { #expect(checked[identifier] == found, "\(identifier): \(checked)") }
        let others = checked.filter { built[$0.key] == nil && $0.value.severity != "information" }
        #expect(others.isEmpty, "only check finds \(others)")
    }

    private struct Found: Equatable {
        var severity: String
        var count: Int
    }

    private static func findings(_ arguments: [String]) throws -> [String: Found] {
        let result = try Program.run(arguments)
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let items = try #require(object?["findings"] as? [[String: Any]], "\(result.errors)")
        var found: [String: Found] = [:]
        for item in items {
            let (identifier, severity) = ("\(item["identifier"]!)", "\(item["severity"]!)")
            found[identifier, default: Found(severity: severity, count: 0)].count += item["count"] as? Int ?? 1
        }
        return found
    }

    @Test("One finding tells a missing include, at the first place that asks for it, with the number of places")
    func joinsIncludes() throws {
        let scratch = try Scratch(texts: [
            "Content/naslag.yml": "reference: none\n",
            "Content/nl-NL/b.md": "# B\n\n[!INCLUDE [x](x.md)]\n",
            "Content/nl-NL/a.md": "# A\n\n\n[!INCLUDE [x](x.md)]\n",
        ])
        let line =
            "nl-NL/a.md:4:13: warning: there is no file 'nl-NL/x.md' to include; add it or take the include out "
            + "(2 places ask for it) [include-missing]"
        let built = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/site"])
        #expect(built.errors.split(separator: "\n").map(String.init).contains(line), "\(built.errors)")
        let checked = try Program.run(["check", "\(scratch.path)/Content"])
        #expect(
            checked.output.contains("nl-NL/a.md\n") && checked.output.contains("(2 places ask for it)"),
            "\(checked.output)")
        #expect(!checked.output.contains("nl-NL/b.md"), "\(checked.output)")
    }

    @Test("Severities and suppressions of naslag.yml hold for the findings of the build too")
    func tunesBuild() throws {
        let yaml = """
            reference: none
            checks:
              severity: {link-dead: error, image-missing: off}
              suppress:
                - {check: include-missing, article: b, locale: nl-NL, reason: it is made elsewhere}
            """
        let scratch = try Scratch(texts: [
            "Content/naslag.yml": yaml, "Content/nl-NL/a.md": "# A\n\n[x](weg.md) ![y](weg.png)\n",
            "Content/nl-NL/b.md": "# B\n\n[!INCLUDE [x](x.md)]\n",
        ])
        let built = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/site"])
        #expect(built.status == 65 && built.errors.contains("error: ") && built.errors.contains("[link-dead]"))
        #expect(!built.errors.contains("image-missing") && !built.errors.contains("include-missing"), "\(built.errors)")
        let again = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/site"])
        #expect(again.status == 65 && again.errors == built.errors, "\(again.errors)")
    }

    @Test("Options that were meant otherwise are warnings with the likely meaning, and nothing wrong is written")
    func options() throws {
        let scratch = try Scratch(texts: ["Content/nl-NL/a.md": "# A\n", "Content/naslag.yml": "reference: none\n"])
        let arguments = [
            "build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Content/site", "--base-url",
            "docs.example",
        ]
        for _ in 1...2 {
            let built = try Program.run(arguments)
            #expect(built.status == 0)
            #expect(built.errors.contains("--base-url: warning: 'docs.example' is no address"), "\(built.errors)")
            #expect(built.errors.contains("did you mean 'https://docs.example'?"), "\(built.errors)")
            #expect(built.errors.contains("[output-inside-content]"), "\(built.errors)")
        }
        #expect(!scratch.has("Content/site/sitemap.xml"))
        #expect(try !scratch.text("Content/site/nl-nl/articles/a.html").contains("canonical"))
        #expect(try Program.run(arguments + ["--strict"]).status == 65)
    }

    @Test("A template that is broken is a finding of check, and the articles are checked all the same")
    func templates() throws {
        let scratch = try Scratch(texts: [
            "Content/nl-NL/a.md": "# \(Self.pair("Kop  op", "Head"))", "Content/naslag.yml": "reference: none\n",
            "own/home.mustache": "{{#families}}\n",
        ])
        let checked = try Program.run(["check", "\(scratch.path)/Content", "--templates", "\(scratch.path)/own"])
        #expect(
            checked.status == 1 && checked.output.contains("[template-invalid]") && checked.output.contains("[spacing]")
        )
    }
}
