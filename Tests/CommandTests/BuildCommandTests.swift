import Foundation
import Testing

@Suite("naslag build")
struct BuildCommandTests {
    private let good = """
        ---
        title: Goed
        ms.contentlocale: nl-NL
        ---
        # <span data-ttu-id="aaaaa-101">Goed</span><span class="sxs-lookup"><span data-stu-id="aaaaa-101">Good</span></span>

        """

    /// What is wrong with an article, the place of the message and the identifier in it.
    struct Fault: CustomStringConvertible {
        let description: String
        let bytes: Data
        let place: String
        let identifier: String

        init(_ description: String, _ text: String, _ place: String, _ identifier: String) {
            self.init(description, Data(text.utf8), place, identifier)
        }

        init(_ description: String, _ bytes: Data, _ place: String, _ identifier: String) {
            self.description = description
            self.bytes = bytes
            self.place = place
            self.identifier = identifier
        }
    }

    static let faults = [
        Fault("not UTF-8", Data("# Kop\n\nabc ".utf8) + Data([0xFF, 0xFE]), "bad.md:3:5", "not-utf-8"),
        Fault(
            "front matter that is not YAML", "---\ntitle: a: b: c\n---\n# Kop\n", "bad.md:2:9", "front-matter-invalid"),
        Fault("a key that stands twice", "---\ntitle: a\ntitle: b\n---\n# Kop\n", "bad.md:", "front-matter-invalid"),
        Fault(
            "a pair without its half", "# Kop\n\n<span data-ttu-id=\"aaaaa-101\">Een</span> twee\n", "bad.md:3:1",
            "pair-without-source"),
        Fault(
            "an unclosed pair",
            "# Kop\n\n<span data-ttu-id=\"aaaaa-101\">Een</span><span class=\"sxs-lookup\">"
                + "<span data-stu-id=\"aaaaa-101\">One\n", "bad.md:3:1", "pair-not-closed"),
        Fault("a circular include", "# Kop\n\n[!INCLUDE [x](bad.md)]\n", "bad.md:3:13", "include-circular"),
    ]

    @Test("Files that are wanted and not there are a warning for each of them, and the build is done")
    func missingFiles() throws {
        let text = "# Kop\n\n[!INCLUDE [x](weg.md)]\n\n[!INCLUDE [x](../../etc/passwd)]\n\n[!code-sql[x](weg.sql)]\n"
        let scratch = try Scratch(["Content/nl-NL/a.md": Data(text.utf8), "Content/nl-NL/b.md": Data(text.utf8)])
        let result = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"])
        #expect(result.status == 0, "\(result.errors)")
        let warnings = result.errors.split(separator: "\n").filter { $0.contains(": warning: ") }
        #expect(warnings.count == 3, "\(result.errors)")
    }

    @Test("A broken article is one message at its place, the others are built, and the status is 65", arguments: faults)
    func brokenArticle(fault: Fault) throws {
        let scratch = try Scratch(["Content/nl-NL/good.md": Data(good.utf8), "Content/nl-NL/bad.md": fault.bytes])
        let result = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"])
        #expect(result.status == 65, "\(result.errors)")
        let messages = result.errors.split(separator: "\n").filter { $0.contains(": error: ") }
        #expect(messages.count == 1, "\(result.errors)")
        #expect(messages.first?.hasPrefix("nl-NL/\(fault.place)") == true, "\(messages)")
        #expect(messages.first?.hasSuffix("[\(fault.identifier)]") == true, "\(messages)")
        #expect(scratch.has("Output/nl-nl/articles/good.html"))
    }

    @Test("A byte order mark and CRLF are read, and places count lines as an editor does")
    func foreignLineEnds() throws {
        let text = "\u{FEFF}" + good.replacing("\n", with: "\r\n") + "\r\n[weg](weg.md)\r\n"
        let scratch = try Scratch(texts: ["Content/nl-NL/a.md": text])
        let result = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"])
        #expect(result.status == 0, "\(result.errors)")
        #expect(result.errors.contains("nl-NL/a.md:7:7: warning:"), "\(result.errors)")
        #expect(try scratch.text("Output/nl-nl/articles/a.html").contains("<title>Goed"))
    }

    @Test("Two articles that make one name on some file systems are an error that names both")
    func collision() throws {
        let scratch = try Scratch(texts: ["Content/nl-NL/Mail.md": good, "Content/nl-NL/mail.md": good])
        let result = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"])
        #expect(result.status == 65)
        #expect(result.errors.contains("nl-NL/Mail.md") && result.errors.contains("nl-NL/mail.md"), "\(result.errors)")
        #expect(scratch.has("Output/index.html"))
    }

    @Test("A template with an unknown name stops the build with its line and column")
    func unknownName() throws {
        let scratch = try Scratch(texts: [
            "Content/nl-NL/a.md": good,
            "Templates/article.mustache": "{{<layout}}{{$main}}\n  {{titel}}\n{{/main}}{{/layout}}",
        ])
        let result = try Program.run([
            "build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output", "--templates",
            "\(scratch.path)/Templates",
        ])
        #expect(result.status == 65)
        #expect(result.errors.contains("article.mustache:2:3: error:"), "\(result.errors)")
        #expect(!scratch.has("Output/index.html"))
    }

    @Test("A content folder that is not there is 66, and an unknown option 64")
    func statuses() throws {
        #expect(try Program.run(["build", "/nowhere/at/all", "--output", "/tmp/naslag-none"]).status == 66)
        #expect(try Program.run(["build", "--no-such-option"]).status == 64)
    }

    @Test("A folder that Naslag did not make is refused and left alone")
    func foreignFolder() throws {
        let scratch = try Scratch(texts: ["Content/nl-NL/a.md": good, "Output/thesis.txt": "mine"])
        let result = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"])
        #expect(result.status == 73)
        #expect(try scratch.text("Output/thesis.txt") == "mine")
    }

    @Test("The summary for scripts is JSON with the same figures")
    func json() throws {
        let scratch = try Scratch(texts: ["Content/nl-NL/a.md": good])
        let result = try Program.run([
            "build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output", "--json",
        ])
        let summary = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(summary["articles"] as? Int == 1)
        #expect(summary["languages"] as? [String] == ["en-US", "nl-NL"])
    }

    @Test("The same input gives the same bytes, on one thread or two, and a second build changes nothing")
    func sameBytes() throws {
        let scratch = try Scratch()
        for jobs in ["1", "2"] {
            let result = try Program.run(["build", "Content", "--output", "\(scratch.path)/\(jobs)", "--jobs", jobs])
            #expect(result.status == 0, "\(result.errors)")
        }
        let again = try Program.run(["build", "Content", "--output", "\(scratch.path)/2", "--json"])
        #expect(again.output.contains("\"written\":0,"), "\(again.output)")
        let compared = Process()
        compared.executableURL = URL(filePath: "/usr/bin/diff")
        compared.arguments = ["-r", "\(scratch.path)/1", "\(scratch.path)/2"]
        try compared.run()
        compared.waitUntilExit()
        #expect(compared.terminationStatus == 0)
    }
}
