import Foundation
import Testing

/// What no command may do, whatever lies where a file is expected and wherever results go.
@Suite("Every command")
struct FloorTests {
    private static let article = """
        ---
        title: Goed
        ms.contentlocale: nl-NL
        ms.translationtype: HT
        ---
        # <span data-ttu-id="aaaaa-101">Goed</span><span class="sxs-lookup"><span data-stu-id="aaaaa-101">Good</span></span>

        """

    /// Runs words of a shell in which `naslag` is the program; what waits is ended, with status 124.
    private static func shell(_ line: String, in scratch: Scratch) throws -> Program.Result {
        try Program.run(
            ["-c", "naslag() { timeout 300 '\(Program.path)' \"$@\"; }; cd '\(scratch.path)' && \(line)"],
            executable: "/bin/sh")
    }

    /// An article, without all that Naslag knows itself, which would be built each time.
    private static func content(_ more: [String: String] = [:]) throws -> Scratch {
        let own = ["Content/nl-NL/a.md": article, "Content/naslag.yml": "reference: none\n"]
        return try Scratch(texts: own.merging(more) { _, own in own })
    }

    @Test(
        "refuses a pipe where a file is expected, and says which",
        arguments: [
            ("Content/naslag.yml", "naslag build Content --output O", 66, "Content/naslag.yml: this is a pipe"),
            ("Content/naslag.yml", "naslag check Content", 66, "Content/naslag.yml: this is a pipe"),
            ("Content/naslag.yml", "naslag export xliff Content --output O", 66, "Content/naslag.yml: this is a pipe"),
            (
                "Content/naslag.yml", "naslag import xliff x.xlf --content Content", 66,
                "Content/naslag.yml: this is a pipe"
            ),
            ("Content/codes/x.yml", "naslag build Content --output O", 65, "codes/x.yml: error: this is a pipe"),
            ("Content/nl-NL/b.md", "naslag check Content", 1, "this is a pipe"),
            (
                "T/article.mustache", "naslag build Content --output O --templates T", 65,
                "T/article.mustache: error: this is a pipe"
            ),
            (
                "T/strings/nl.yml", "naslag build Content --output O --templates T", 65,
                "T/strings/nl.yml: error: this is a pipe"
            ),
            ("x.xlf", "naslag import xliff x.xlf --content Content", 65, "x.xlf: this is a pipe"),
            ("bounce", "naslag explain --file bounce --kb K", 66, "bounce: this is a pipe"),
            ("K/data/explain.index", "naslag explain 5.1.1 --kb K", 65, "explain.index: this is a pipe"),
        ])
    func pipes(path: String, command: String, status: Int32, message: String) throws {
        let scratch = try Self.content(["T/pages.txt": "", "x.txt": ""])
        let made = command.hasSuffix("--kb K") ? "naslag build Content --output K --quiet && " : ""
        let pipe = "rm -f '\(path)' && mkdir -p \"$(dirname '\(path)')\" && mkfifo '\(path)'"
        let result = try Self.shell("\(made)\(pipe) && \(command)", in: scratch)
        #expect(result.status == status, "\(command) with \(path): \(result)")
        #expect(result.errors.contains(message) || result.output.contains(message), "\(result)")
    }

    @Test(
        "ends with 74 and a message when its results cannot be written",
        arguments: [
            "explain link-count", "explain link-count --json", "check Content --format json",
            "check Content --format sarif",
            "build Content --output O", "build Content --output O --json", "export json Content --output O",
            "export tmx Content --output O", "init new", "--help", "--version",
        ])
    func unwritable(command: String) throws {
        let scratch = try Self.content()
        for place in ["> /dev/full", ">&-"]
        where place != "> /dev/full" || FileManager.default.fileExists(atPath: "/dev/full") {
            let result = try Self.shell("rm -rf new && naslag \(command) \(place)", in: scratch)
            #expect(result.status == 74, "\(command) \(place): \(result)")
            #expect(result.errors.contains("standard output: "), "\(command) \(place): \(result)")
        }
    }

    @Test("writes no result into a file that it opens, where standard output is closed")
    func closedOutput() throws {
        let scratch = try Self.content()
        let result = try Self.shell(
            "naslag build Content --output O >&- 2>&-; grep -rl 'files written' O; echo $?", in: scratch)
        #expect(result.output == "1\n", "\(result)")
    }

    @Test("shows what is wrong with naslag.yml, and ends with 65", arguments: ["build", "check", "export", "import"])
    func brokenConfiguration(command: String) throws {
        let scratch = try Self.content(["Content/naslag.yml": "title: {a: b\n", "x.xlf": ""])
        let line = [
            "build": "build Content --output O", "check": "check Content", "export": "export xliff Content --output O",
            "import": "import xliff x.xlf --content Content",
        ]
        let result = try Self.shell("naslag \(line[command]!)", in: scratch)
        #expect(result.status == 65, "\(result)")
        #expect((result.errors + result.output).contains("configuration-invalid"), "\(result)")
        #expect(try scratch.text("Content/nl-NL/a.md") == Self.article)
    }

    @Test("prints names and arguments without what a terminal acts upon, each on one line")
    func hostileNames() throws {
        let name = "nl-NL/a\u{1B}[31m\u{202E}\nx.md:1:1: error: forged [x].md"
        let scratch = try Scratch([
            "Content/nl-NL/a.md": Data(Self.article.utf8), "Content/naslag.yml": Data("reference: none\n".utf8),
            "Content/\(name)": Data([0xFF]),
        ])
        for command in ["check Content", "build Content --output O", "export tmx Content --output X"] {
            let result = try Self.shell("naslag \(command)", in: scratch)
            let said = result.output + result.errors
            #expect(said.contains("x.md:1:1: error: forged"), "\(said)")
            #expect(
                !said.unicodeScalars.contains("\u{1B}") && !said.unicodeScalars.contains("\u{202E}"),
                "\(said.debugDescription)")
            #expect(!said.split(separator: "\n").contains { $0.hasPrefix("x.md:1:1") }, "\(said)")
        }
        let usage = try Program.run(["build", "--a\u{1B}[31m\nnaslag: error"])
        #expect(usage.status == 64)
        #expect(
            usage.errors.split(separator: "\n").first?.hasPrefix("Error: Unknown option") == true, "\(usage.errors)")
        #expect(
            !usage.errors.contains("\u{1B}") && !usage.errors.contains("\nnaslag: error"),
            "\(usage.errors.debugDescription)")
    }

    @Test("reports what it cannot name or does not look into, builds the rest, and says so each time")
    func unnamable() throws {
        let scratch = try Self.content()
        let deep = "d=Content/nl-NL; for i in $(seq 70); do d=$d/d; done; mkdir -p $d && cp Content/nl-NL/a.md $d/"
        let line = "cp Content/nl-NL/a.md Content/nl-NL/$(printf 'b\\377.md'); \(deep); naslag build Content --output O"
        for _ in 0..<2 {
            let result = try Self.shell(line, in: scratch)
            #expect(result.status == 65, "\(result)")
            #expect(result.errors.contains("nl-NL/b\u{FFFD}.md: error: this name is not UTF-8"), "\(result)")
            #expect(result.errors.contains("d/d: error: this folder stands in more than 64 others"), "\(result)")
            #expect(scratch.has("O/nl-nl/articles/a.html"))
        }
    }

    @Test("takes no folder for Naslag's own that does not say so, and makes no page without its template")
    func ownTemplates() throws {
        let scratch = try Self.content([
            "Templates/note.txt": "a desktop's", "codes/x.yml": "codes: []", "T/pages.txt": "",
        ])
        let line = "mkdir bin && cp '\(Program.path)' bin/naslag && bin/naslag build Content --output O"
        let result = try Self.shell(line, in: scratch)
        #expect(result.status == 66 && result.errors.contains("own templates are not beside the program"), "\(result)")
        let without = try Self.shell("bin/naslag build Content --output O --templates T", in: scratch)
        #expect(without.status == 65, "\(without)")
        #expect(
            without.errors.contains("article.mustache: error:") && without.errors.contains("[template-missing]"),
            "\(without)")
        #expect(!scratch.has("O/index.html"))
    }

    @Test("Imports leave the mode of an article, and no file of their own")
    func importing() throws {
        let scratch = try Self.content()
        let result = try Self.shell(
            "chmod 640 Content/nl-NL/a.md && naslag export xliff Content --output X && sed -i 's/>Goed</>Beter</' X/nl-NL/a.xlf "
                + "&& naslag import xliff X --content Content && stat -c %a Content/nl-NL/a.md && ls -A Content/nl-NL",
            in: scratch)
        #expect(result.status == 0 && result.output.hasSuffix("640\na.md\n"), "\(result)")
        #expect(try scratch.text("Content/nl-NL/a.md") == Self.article.replacing(">Goed<", with: ">Beter<"))
    }

    @Test("reads patterns of code schemes in linear time, and reports what RE2 has not")
    func patterns() throws {
        let patterns = ["(a+)+b", "(a|a)*b", "([a-z]*)*!", "(?=x)", "(x"]
        let yaml = "reference: none\nschemes:\n" + patterns.map { "  - name: s\n    pattern: \"\($0)\"\n" }.joined()
        let scratch = try Self.content([
            "Content/naslag.yml": yaml,
            "Content/nl-NL/b.md": Self.article + "\n" + String(repeating: "a", count: 4000) + "\n",
        ])
        let result = try Self.shell("naslag build Content --output O --quiet", in: scratch)
        #expect(result.status == 65, "\(result)")
        #expect(
            result.errors.split(separator: "\n").map { $0.prefix(21) } == [
                "naslag.yml:10:14: err", "naslag.yml:12:14: err",
            ], "\(result.errors)")
    }
}
