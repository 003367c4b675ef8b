import Foundation
import Testing

/// The guide in `.github/guide`, which Naslag itself builds: what it shows is what the program does.
@Suite("The guide") struct GuideTests {
    private static let folder = Answers.package.appending(path: ".github/guide")
    private static let isRecording = ProcessInfo.processInfo.environment["NASLAG_RECORD"] != nil

    private static let articles = [
        "bounces", "translating", "own-codes", "publishing", "continuous-integration", "getting-started", "authoring",
        "scale",
    ]

    private static func text(_ locale: String, _ key: String) throws -> String {
        try String(contentsOf: folder.appending(path: "\(locale)/\(key).md"), encoding: .utf8)
    }

    /// `NASLAG_RECORD=1 swift test --filter GuideTests` writes what is printed into the articles.
    @Test("prints what the program prints", arguments: articles.prefix(5))
    func transcripts(key: String) throws {
        let scratch = try Scratch()
        try FileManager.default.createSymbolicLink(
            at: URL(filePath: "\(scratch.path)/Output"),
            withDestinationURL: try Answers.folder.get().appending(path: "Output"))
        let text = try Self.text("en-US", key)
        var parts = text.components(separatedBy: "```console\n")
        #expect(parts.count > 1)
        for index in parts.indices.dropFirst() {
            let end = try #require(parts[index].range(of: "```\n"))
            let block = String(parts[index][..<end.lowerBound])
            var printed = ""
            for command in Self.commands(in: block) {
                printed += "$ " + command.joined(separator: "\n> ").replacing("> \n", with: ">\n") + "\n"
                printed += try output(of: command.joined(separator: "\n"), in: scratch)
            }
            #expect(block == printed || Self.isRecording, "\(key) prints:\n\(printed)")
            parts[index] = printed + parts[index][end.lowerBound...]
        }
        guard Self.isRecording else { return }
        try Self.record(parts, key)
    }

    /// Puts the blocks into the article of each language.
    private static func record(_ parts: [String], _ key: String) throws {
        for locale in ["en-US", "nl-NL"] {
            var own = try text(locale, key).components(separatedBy: "```console\n")
            try #require(own.count == parts.count, "\(locale)/\(key)")
            for index in own.indices.dropFirst() {
                let (new, old) = (
                    try #require(parts[index].range(of: "```\n")), try #require(own[index].range(of: "```\n"))
                )
                own[index] = String(parts[index][..<new.lowerBound] + own[index][old.lowerBound...])
            }
            let file = folder.appending(path: "\(locale)/\(key).md")
            try own.joined(separator: "```console\n").write(to: file, atomically: true, encoding: .utf8)
        }
    }

    /// The commands of a block, each with its further lines.
    private static func commands(in block: String) -> [[String]] {
        var commands: [[String]] = []
        var isOpen = false
        for line in block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
            if line.hasPrefix("$ ") {
                commands.append([String(line.dropFirst(2))])
                isOpen = true
            } else if isOpen, line.hasPrefix(">") {
                commands[commands.count - 1].append(String(line.dropFirst(line.hasPrefix("> ") ? 2 : 1)))
            } else {
                isOpen = false
            }
        }
        return commands
    }

    private func output(of command: String, in scratch: Scratch) throws -> String {
        var environment = Answers.environment
        environment["PATH"] = URL(filePath: Program.path).deletingLastPathComponent().path() + ":/usr/bin:/bin"
        environment["HOME"] = scratch.path
        environment["MANWIDTH"] = "80"
        let result = try Program.run(
            ["-c", "{ \(command)\n} 2>&1"], environment: environment, executable: "/bin/sh", folder: scratch.path)
        return result.output.isEmpty || result.output.hasSuffix("\n") ? result.output : result.output + "\n"
    }

    @Test("has the English of its Dutch articles as articles of their own, to the letter", arguments: articles)
    func languages(key: String) throws {
        let pair = try NSRegularExpression(
            pattern:
                #"<span data-ttu-id="[^"]*">.*?</span><span class="sxs-lookup"><span data-stu-id="[^"]*">(.*?)</span></span>"#
        )
        // What an article shows of spans as an example is the same in both.
        let sources = try ["nl-NL", "en-US"].map { locale in
            let body = Self.body(try Self.text(locale, key))
            return pair.stringByReplacingMatches(
                in: body, range: NSRange(body.startIndex..., in: body), withTemplate: "$1")
        }
        #expect(sources[0] == sources[1])
    }

    private static func body(_ text: String) -> String {
        let parts = text.components(separatedBy: "\n---\n")
        return parts.dropFirst().joined(separator: "\n---\n")
    }

    @Test("has no finding, and builds") func builds() throws {
        let scratch = try Scratch()
        let checked = try Program.run(["check", Self.folder.path(), "--fail-on", "warning"])
        #expect(checked.status == 0, "\(checked.output)\(checked.errors)")
        let built = try Program.run(["build", Self.folder.path(), "--output", "\(scratch.path)/site", "--strict"])
        #expect(built.status == 0, "\(built.errors)")
        #expect(scratch.has("site/nl-nl/articles/getting-started.html"))
    }

    @Test("has the references that '.ci/reference' writes from the program's own tables") func references() throws {
        let scratch = try Scratch()
        let script = Answers.package.appending(path: ".ci/reference").path()
        let written = try Program.run([Program.path, scratch.path], executable: script)
        try #require(written.status == 0, "\(written.errors)")
        let names = try FileManager.default.subpathsOfDirectory(atPath: scratch.path).filter {
            $0.hasSuffix(".md") || $0.hasSuffix(".5")
        }
        #expect(names.count == 7, "\(names)")
        for name in names {
            let there = try? String(contentsOf: Answers.package.appending(path: name), encoding: .utf8)
            #expect(try scratch.text(name) == there, "\(name): run .ci/reference \(Program.path)")
        }
    }

    @Test("is what the README leads to, in one page") func readme() throws {
        let readme = try String(contentsOf: Answers.package.appending(path: "README.md"), encoding: .utf8)
        #expect(readme.split(separator: "\n", omittingEmptySubsequences: false).count < 110)
        for match in readme.matches(of: /\]\(([^)#:]+)\)/) {
            #expect(
                FileManager.default.fileExists(atPath: Answers.package.appending(path: String(match.1)).path()),
                "\(match.1)")
        }
        for key in Self.articles { #expect(readme.contains(".github/guide/en-US/\(key).md"), "\(key)") }
    }
}
