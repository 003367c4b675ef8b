import Foundation
import Testing

@Suite("The manual of the program") struct ManualTests {
    private static func pages() throws -> Scratch {
        let scratch = try Scratch()
        let script = Answers.package.appending(path: ".ci/man/commands").path()
        let written = try Program.run(
            [Program.path, scratch.path], environment: ["SOURCE_DATE_EPOCH": "0"], executable: script)
        try #require(written.status == 0, "\(written.errors)")
        let own = Answers.package.appending(path: ".ci/man")
        for name in try FileManager.default.contentsOfDirectory(atPath: own.path()) where name.hasSuffix(".5") {
            try FileManager.default.copyItem(
                atPath: own.appending(path: name).path(), toPath: "\(scratch.path)/\(name)")
        }
        return scratch
    }

    private static func names(_ scratch: Scratch) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    }

    @Test("has a page for each command, with all of its options") func commands() throws {
        let scratch = try Self.pages()
        let dump = try Program.run(["--experimental-dump-help"]).output
        let root = try JSONSerialization.jsonObject(with: Data(dump.utf8)) as? [String: Any]
        let command = try #require(root?["command"] as? [String: Any])
        for sub in try #require(command["subcommands"] as? [[String: Any]])
        where sub["commandName"] as? String != "help" && sub["shouldDisplay"] as? Bool != false {
            let name = try #require(sub["commandName"] as? String)
            let page = try scratch.text("naslag-\(name).1")
            for argument in sub["arguments"] as? [[String: Any]] ?? [] where argument["shouldDisplay"] as? Bool == true
            {
                let value = (argument["preferredName"] as? [String: Any])?["name"] ?? argument["valueName"] ?? ""
                #expect(page.contains("\(value)".replacing("-", with: "\\-")), "\(name): \(value)")
            }
            let isGroup = !(sub["subcommands"] as? [Any] ?? []).isEmpty
            #expect(isGroup || page.contains("\n.SH EXIT STATUS\n"), "\(page)")
        }
        #expect(try scratch.text("naslag-build.1").contains("\n.SH EXIT STATUS\n.TP\n.B 0\nDone.\n"))
    }

    @Test("is in order for man, mandoc and apropos") func rendering() throws {
        let scratch = try Self.pages()
        for name in try Self.names(scratch) {
            let commands = [
                ["mandoc", "-T", "lint", "-W", "warning", name], ["groff", "-man", "-ww", "-z", "-K", "utf8", name],
            ]
            for words in commands {
                let result = try Program.run(words, executable: "/usr/bin/env", folder: scratch.path)
                #expect(result.output + result.errors == "", "\(words)")
            }
            let line = try Program.run(["lexgrog", name], executable: "/usr/bin/env", folder: scratch.path).output
            #expect(line.hasPrefix("\(name): \"\(name.dropLast(2)) - "), "\(line)")
        }
    }

    /// What the program itself says of keys that it does not know.
    @Test("tells each key of naslag.yml and of codes, and no other")
    func keys() throws {
        let scratch = try Scratch(texts: [
            "Content/nl-NL/a.md": "# A\n",
            "Content/naslag.yml":
                "zz: 1\nglossary: [{term: a, zz: 1}]\nschemes: [{name: a, pattern: b, zz: 1}]\nlinks: {zz: 1}\n"
                + "checks: {suppress: [{check: spacing, reason: r, zz: 1}]}\n",
            "Content/codes/a.yml": "zz: 1\nvendor: {id: a, name: A, zz: 1}\ncodes: [{code: 5.1.1, zz: 1}]\n",
            "Content/codes/reasons.yml": "zz: 1\nreasons: [{id: block-listed, title: A, zz: 1}]\n",
            "Content/codes/nl/a.yml": "codes: {\"5.1.1\": {zz: 1}}\n",
        ])
        let said =
            try Program.run(["check", "\(scratch.path)/Content"]).errors
            + Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"]).errors
        let pages = try Self.pages()
        let checks: Set = ["severity", "suppress"]
        for (page, files, more) in [("naslag.yml.5", "naslag.yml", checks), ("naslag-codes.5", "codes/", [])] {
            var keys = more
            for match in said.matches(of: /(?m)^(\S+?):\d+:\d+: .*the keys are (.*) \[/) where match.1.hasPrefix(files)
            {
                keys.formUnion(match.2.split(separator: ", ").map(String.init))
            }
            let told = Set(
                try pages.text(page).matches(of: /\.TP\n\.B (\S+)\n/).map { String($0.1).replacing("\\-", with: "-") })
            #expect(told.subtracting(keys) == [] && keys.subtracting(told) == [], "\(said)")
        }
    }
}
