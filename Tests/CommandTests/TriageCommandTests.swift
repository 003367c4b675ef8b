import Foundation
import Testing

@Suite("naslag triage") struct TriageCommandTests {
    private static let log = """
        2026-11-28T23:14:05Z mx postfix/smtp[8]: 4A1B2C: to=<kim@example.net>, relay=none, dsn=5.2.2, status=bounced (host mx.example.net[192.0.2.1] said: 552 5.2.2 <kim@example.net>: mailbox is full)
        2026-11-28T23:15:05Z mx postfix/smtp[8]: 4A1B2D: to=<lee@example.org>, relay=none, dsn=5.2.2, status=bounced (host mx.example.org[192.0.2.2] said: 552 5.2.2 <lee@example.org>: mailbox is full)
        2026-11-28T23:16:05Z mx postfix/smtp[8]: 4A1B2E: to=<pat@example.org>, relay=none, dsn=5.7.1, status=bounced (host mx.example.org[192.0.2.2] said: 554 5.7.1 <pat@example.org> <script>grumble</script>)

        """

    private func run(_ arguments: String..., input: String = "", language: String = "C.UTF-8") throws -> Program.Result
    {
        try Program.run(
            ["triage"] + arguments, input: input, environment: Answers.environment.merging(["LANG": language]) { $1 },
            folder: try Answers.folder.get().path())
    }

    @Test("tells the unknown first, in the reader's language") func languages() throws {
        let english = try run("-", input: Self.log)
        #expect(english.status == 0 && english.errors.isEmpty)
        let lines = english.output.split(separator: "\n").map(String.init)
        #expect(lines.first == "Reports: 3, in groups that say the same: 2.")
        let unknown = try #require(lines.firstIndex(of: "The reason is not known"), "\(english.output)")
        let known = try #require(lines.firstIndex(of: "The reason is known"), "\(english.output)")
        #expect(unknown < known)
        #expect(
            lines.contains { $0.hasSuffix("naslag explain '552 5.2.2 <address>: mailbox is full'") },
            "\(english.output)")
        let dutch = try run("-", input: Self.log, language: "nl_NL.UTF-8").output
        #expect(dutch.hasPrefix("Meldingen: 3, in groepen die hetzelfde zeggen: 2.\n"), "\(dutch)")
        #expect(!dutch.contains("triage_") && !english.output.contains("triage_"))
    }

    @Test("prints JSON with the fields that scripts rely on, and addresses only on request") func json() throws {
        let result = try run("-", "--json", input: Self.log)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        #expect(object.keys.sorted() == ["groups", "messages", "others", "unread"] && object["messages"] as? Int == 3)
        let group = try #require((object["groups"] as? [[String: Any]])?.first)
        #expect(
            group.keys.sorted() == [
                "code", "count", "first", "fixBy", "last", "outcome", "reason", "recipientDomains", "sample", "vendor",
            ])
        #expect(group["reason"] as? String == "mailbox-full" && group["fixBy"] as? String == "recipient")
        #expect(
            group["first"] as? String == "2026-11-28T23:14:05Z" && group["last"] as? String == "2026-11-28T23:15:05Z")
        #expect(group["recipientDomains"] as? [String: Int] == ["example.net": 1, "example.org": 1])
        #expect(!result.output.contains("kim") && !result.output.contains("lee@"))
        #expect(try run("-", "--json", "--addresses", input: Self.log).output.contains("kim@example.net"))
    }

    @Test("writes one page that loads nothing and takes no mark-up from mail") func html() throws {
        let folder = try Scratch()
        let result = try run("-", "--html", "\(folder.path)/page.html", input: Self.log)
        #expect(result.status == 0, "\(result.errors)")
        let page = try folder.text("page.html")
        #expect(page.contains("default-src 'none'; style-src 'unsafe-inline'") && page.contains("--paper"))
        #expect(page.contains("&lt;script&gt;grumble") && !page.contains("<script"))
        #expect(
            !page.contains("http://") && !page.contains("https://") && !page.contains(" src=") && !page.contains("kim"))
        #expect(page.components(separatedBy: "<td class=\"bar\">").count == 3)
        #expect(page.contains("<th scope=\"row\">") && page.contains("<th scope=\"col\">"))
    }

    @Test("goes on where a path is missing, and tells by its status what went wrong") func status() throws {
        let folder = try Scratch(texts: ["mail.log": Self.log, "noise.log": "2026-11-28T23:14:05Z mx sshd[1]: hello\n"])
        let missing = try run("\(folder.path)/nowhere", "\(folder.path)/mail.log")
        #expect(missing.status == 66 && missing.output.contains("Reports: 3"))
        #expect(missing.errors == "naslag: \(folder.path)/nowhere: No such file or directory\n")
        #expect(try run("\(folder.path)/noise.log").status == 1)
        #expect(try run("-", "--since", "soon", input: Self.log).status == 64)
        #expect(try run("-", "--since", "2027-01-01", input: Self.log).status == 1)
        #expect(try run("-", "--kb", "/nowhere", input: Self.log).status == 66)
        #expect(try run("-", "--html", "\(folder.path)/mail.log/page.html", input: Self.log).status == 73)
        #expect(try run().status == 64)
    }

    /// What triage prints for a group, somebody runs.
    @Test("prints commands that explain their groups") func commands() throws {
        let printed = try run("-", input: Self.log).output.split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        let commands = printed.filter { $0.hasPrefix("naslag explain") }
        #expect(commands.count == 2)
        for command in commands {
            var environment = Answers.environment
            environment["PATH"] = URL(filePath: Program.path).deletingLastPathComponent().path() + ":/usr/bin:/bin"
            let result = try Program.run(
                ["-c", command], environment: environment, executable: "/bin/sh",
                folder: try Answers.folder.get().path())
            #expect(result.status == 0 && !result.output.isEmpty, "\(command): \(result.errors)")
        }
    }
}
