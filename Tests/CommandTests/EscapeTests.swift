import Foundation
import Testing

/// Text from outside may hold what a terminal acts upon, wherever it stands.
@Suite("No command prints what a terminal acts upon")
struct EscapeTests {
    /// Colours, titles, links, the clipboard, answers of the terminal, cursors, screens, C1 controls, overrides of
    /// direction, hidden text.
    private static let escapes = [
        "\u{1B}[31m", "\u{1B}]0;title\u{7}", "\u{1B}]8;;https://e.example\u{1B}\\", "\u{1B}]52;c;YQ==\u{7}",
        "\u{1B}[6n",
        "\u{1B}[2J", "\u{1B}[1A", "\u{1B}[?1049h", "\u{1B}c", "\u{1B}P0;1|17/ab\u{1B}\\", "\u{9B}31m",
        "\u{9D}0;x\u{9C}",
        "\u{8}\u{8}", "\r", "\u{7F}", "\u{202E}", "\u{2066}", "\u{200B}", "\u{E0041}", "\u{2028}",
    ]
    private static let all = escapes.joined(separator: "x")
    /// The same without what a line, YAML or a file name cannot hold.
    private static let inLine = all.replacingOccurrences(of: "\r", with: "")

    /// Articles, configuration, codes, interface words, a mail, a log and a file for translation that hold all of them.
    private static func scratch() throws -> Scratch {
        let yaml = inLine.unicodeScalars.map { String(format: "\\U%08X", $0.value) }.joined()
        let pair =
            "<span data-ttu-id=\"aaaaa-101\">Goed \(all) {0}</span><span class=\"sxs-lookup\">"
            + "<span data-stu-id=\"aaaaa-101\">Good \(all) {1}</span></span>"
        return try Scratch(texts: [
            "Content/nl-NL/a\(inLine).md":
                "---\ntitle: \"\(yaml)\"\nms.contentlocale: nl-NL\n---\n# \(pair)\n\n[\(all)](<b\(inLine).md>)\n\n"
                + "[!INCLUDE [\(inLine)](c\(inLine).md)]\n\n> [!\(inLine)]\n> x\n",
            "Content/nl-NL/b.md": "---\n\(inLine): [\n---\n# X\n",
            "Content/naslag.yml":
                "title: {nl-NL: \"\(yaml)\"}\nreference: none\n\"\(yaml)\": 1\nschemes: {x: \"(\(yaml)\"}\n",
            "Content/codes/x.yml": "codes:\n  \"APP-1\": {title: \"\(yaml)\", \"\(yaml)\": 1}\n",
            "T/strings/nl.yml": "\"\(yaml)\": \"\(yaml)\"\nsite_home: \"\(yaml)\"\n",
            "mail.eml": "From: \(inLine)@e.example\nSubject: \(inLine)\n\n550 5.7.1 \(inLine) not allowed\n",
            "mail.log":
                "Nov  1 10:00:00 h postfix/smtp[1]: A1: to=<\(inLine)@e.example>, relay=x, dsn=5.7.1, "
                + "status=bounced (550 5.7.1 \(inLine))\n",
            "x.xlf":
                "<xliff version=\"2.0\" xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" srcLang=\"en\" trgLang=\"nl\">"
                + "<file id=\"\u{9B}31m\u{202E}\"><unit id=\"\u{9B}\u{202E}\"><segment><source>x</source></segment></unit>"
                + "</file></xliff>",
        ])
    }

    private static let commands: [[String]] = [
        ["build", "Content", "--output", "O", "--templates", "T"], ["build", "Content", "--output", "P", "--json"],
        ["build", inLine], ["check", "Content"], ["check", "Content", "--format", "json"],
        ["check", "Content", "--format", "sarif"], ["check", "Content", "--only", inLine],
        ["explain", all, "--kb", "K"], ["explain", all, "--kb", "K", "--json"],
        ["explain", "5.7.1 \(all)", "--kb", "K"],
        ["explain", "--file", "mail.eml", "--kb", "K"], ["explain", "--file", "mail.eml", "--kb", "K", "--json"],
        ["explain", "--file", "mail.eml", "--kb", "K", "--draft"], ["explain", "5.1.1", "-L", inLine, "--kb", "K"],
        ["explain", "5.1.1", "--kb", inLine], ["explain", "--file", inLine, "--kb", "K"], [inLine],
        ["triage", "mail.eml", "mail.log", "--kb", "K"], ["triage", "mail.log", "--kb", "K", "--json", "--addresses"],
        ["triage", inLine, "--kb", "K"], ["triage", "mail.log", "--since", inLine, "--kb", "K"],
        ["export", "xliff", "Content", "--output", "X"], ["export", inLine, "Content", "--output", "X"],
        ["import", "xliff", "x.xlf", "--content", "Content"], ["import", "xliff", inLine, "--content", "Content"],
        ["init", inLine], ["install-man", "--prefix", inLine, "--from", inLine],
        ["serve", "none" + inLine, "--port", "1"],
        ["serve", "O", "--port", inLine],
    ]

    @Test("neither into a pipe nor onto a terminal, wherever it came from")
    func output() throws {
        let scratch = try Self.scratch()
        let made = try Scratch(texts: ["Content/nl-NL/a.md": "# Goed\n"])
        let built = try Program.run(
            ["build", "\(made.path)/Content", "--output", "\(scratch.path)/K", "--quiet"], folder: made.path)
        try #require(built.status == 0, "\(built)")
        for command in Self.commands {
            for environment in [[:], ["LANGUAGE": Self.inLine, "NASLAG_KB": Self.inLine, "LANG": Self.inLine]] {
                let piped = try Program.run(command, environment: environment, folder: scratch.path)
                Self.check(piped.output + piped.errors, command, environment)
            }
            let line = ([Program.path] + command).map { "'\($0)'" }.joined(separator: " ")
            let shown = try Program.run(
                ["-qec", line, "/dev/null"], environment: ["NO_COLOR": "1", "TERM": "xterm", "PAGER": "cat"],
                executable: "/usr/bin/script", folder: scratch.path)
            // The terminal itself puts a carriage return before each line feed.
            Self.check(shown.output.replacingOccurrences(of: "\r\n", with: "\n"), command, ["TERM": "xterm"])
        }
    }

    private static func check(_ text: String, _ command: [String], _ environment: [String: String]) {
        // JSON keeps what only hides, as it is somebody's text.
        let isJSON = command.contains("--json") || command.contains("json") || command.contains("sarif")
        let bad = text.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x0A, 0x09: false
            case 0..<0x20, 0x7F...0x9F, 0x2028...0x202E, 0x2066...0x2069: true
            case 0x200B, 0xE0000...0xE007F: !isJSON
            default: false
            }
        }
        let names = Set(bad.map { String($0.value, radix: 16) }).sorted()
        #expect(
            names == [], "\(command.map(\.debugDescription)) \(environment.keys.sorted()): \(text.debugDescription)")
    }
}
