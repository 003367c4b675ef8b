import Foundation
import Testing

/// `--watch`: what an author sees who writes in one window and reads in another.
@Suite(.serialized) struct WatchTests {
    private let site: SmallSite
    private let content: String
    private let server: ServerProcess
    private static let page = "/nl-nl/articles/kort.html"

    init() throws {
        site = try SmallSite()
        content = site.root + "/content"
        try Self.write("Eerste versie.", to: content)
        // All that is known about mail takes longer to build than what is changed here.
        try Data("reference: none\n".utf8).write(to: URL(fileURLWithPath: content + "/naslag.yml"))
        server = try ServerProcess(preview: site.root + "/built", "--watch", content)
        for _ in 0..<1200 where try HTTPAnswer.to(Self.page, port: server.port).status != 200 { usleep(50_000) }
    }

    private static func write(_ text: String, to content: String) throws {
        let folder = URL(fileURLWithPath: content + "/nl-NL")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("---\ntitle: Kort\n---\n# Kort\n\n\(text)\n".utf8).write(to: folder.appendingPathComponent("kort.md"))
    }

    /// The front matter of this article has a list that is never closed.
    private func breakArticle() throws {
        try Data("---\ntitle: [Kort\n---\n# Kort\n".utf8).write(to: URL(fileURLWithPath: content + "/nl-NL/kort.md"))
    }

    @Test func pagesGetAScriptThatTheirPolicyAllowsAndTheDiskDoesNotHave() throws {
        let answer = try HTTPAnswer.to(Self.page, [("Accept-Encoding", "gzip")], port: server.port)
        #expect(answer.text.contains("<script src=\"/.naslag/live.js?"), "\(answer.text.prefix(2000))")
        #expect(answer.text.contains("content=\"connect-src 'self'; default-src 'none'"), "\(answer.text.prefix(600))")
        let onDisk = try String(contentsOfFile: site.root + "/built" + Self.page, encoding: .utf8)
        #expect(!onDisk.contains("live.js") && !onDisk.contains("connect-src"))
        let script = try HTTPAnswer.to("/.naslag/live.js", port: server.port)
        #expect(script.fields["content-type"] == "text/javascript; charset=utf-8")
        let again = [("If-None-Match", answer.fields["etag"] ?? "")]
        #expect(try HTTPAnswer.to(Self.page, again, port: server.port).status == 304)
    }

    @Test func eventsTellOfNewSitesAndOfFindingsAndTheLastGoodSiteStays() throws {
        let events = try RawConnection(port: server.port, timeout: 60)
        try events.send(Array("GET /.naslag/events HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        let first = String(decoding: events.receive { $0.contains("findings") }, as: UTF8.self)
        #expect(first.contains("text/event-stream") && first.contains("\"findings\":[]"), "\(first)")
        try Self.write("Tweede versie.", to: content)
        let second = String(decoding: events.receive { $0.contains("findings") }, as: UTF8.self)
        #expect(second.contains("\"findings\":[]"), "\(second)")
        #expect(try HTTPAnswer.to(Self.page, port: server.port).text.contains("Tweede versie."))
        try breakArticle()
        let third = String(decoding: events.receive { $0.contains("findings") }, as: UTF8.self)
        #expect(third.contains("nl-NL/kort.md:") && third.contains("[front-matter-invalid]"), "\(third)")
        #expect(try HTTPAnswer.to(Self.page, port: server.port).text.contains("Tweede versie."))
        let end = server.stop()
        #expect(end.status == 0)
        #expect(end.time < .seconds(20), "\(end.time)")
    }

    @Test("The terminal says what changed, what was rebuilt and how long it took, and what broke")
    func words() throws {
        try wait { $0.contains(#/built: built in \d+\.\d\d s: \d+ files written, 0 removed\n/#) }
        try Self.write("Tweede versie.", to: content)
        try wait { $0.contains("content: nl-NL/kort.md changed\n") }
        try wait { $0.matches(of: #/built: built in \d+\.\d\d s: \d+ files written, \d+ removed\n/#).count == 2 }
        try breakArticle()
        try wait {
            $0.contains("[front-matter-invalid]\n") && $0.contains("built: not built: the last good site stays, after ")
        }
        try Data("# Nieuw\n".utf8).write(to: URL(fileURLWithPath: content + "/nl-NL/nieuw.md"))
        try wait { $0.contains("content: nl-NL/nieuw.md is new\n") }
        #expect(!server.said.contains("{\"articles\""), "\(server.said)")
    }

    private func wait(_ isThere: (String) -> Bool) throws {
        for _ in 0..<1200 where !isThere(server.said) { usleep(50_000) }
        try #require(isThere(server.said), "\(server.said)")
    }

    @Test("Every option of a build can be given, but for those that the watch itself is about")
    func options() throws {
        let own: Set = ["content", "output", "wait", "quiet", "json", "help", "version"]
        #expect(try Self.options(of: "build").subtracting(own).subtracting(Self.options(of: "serve")) == [])
        let folder = site.root + "/with"
        let server = try ServerProcess(
            preview: folder, "--watch", content, "--compress", "--hosting", "nginx", "--base-url=https://x.example/kb/",
            "--locale", "nl-NL", "--report", "--jobs", "1", "--strict", "--max-errors", "3")
        for _ in 0..<2400 where !FileManager.default.fileExists(atPath: folder + "/sitemap.xml") { usleep(50_000) }
        for name in ["sitemap.xml.gz", "hosting/nginx.conf", "nl-nl/report.html", "nl-nl/feed.xml"] {
            #expect(FileManager.default.fileExists(atPath: "\(folder)/\(name)"), "\(name): \(server.said)")
        }
    }

    /// The names of the options of a command, from the program's own parser.
    private static func options(of command: String) throws -> Set<String> {
        let program = Process()
        let output = Pipe()
        program.executableURL = ServerProcess.program("naslag")
        program.arguments = ["--experimental-dump-help"]
        program.standardOutput = output
        try program.run()
        let bytes = output.fileHandleForReading.readDataToEndOfFile()
        let dump = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
        let commands = (dump?["command"] as? [String: Any])?["subcommands"] as? [[String: Any]] ?? []
        let found = try #require(commands.first { $0["commandName"] as? String == command })
        return Set(
            (found["arguments"] as? [[String: Any]] ?? []).compactMap { argument in
                (argument["preferredName"] as? [String: Any])?["name"] as? String ?? argument["valueName"] as? String
            })
    }

    @Test("A naslag.yml that breaks is said with its line, and the last good site stays until it is mended")
    func brokenConfiguration() throws {
        let events = try RawConnection(port: server.port, timeout: 60)
        try events.send(Array("GET /.naslag/events HTTP/1.1\r\nHost: localhost\r\n\r\n".utf8))
        _ = events.receive { $0.contains("findings") }
        let settings = URL(fileURLWithPath: content + "/naslag.yml")
        try Data("reference: none\ntitle: x\nredirects: {a: b\n".utf8).write(to: settings)
        let broken = String(decoding: events.receive { $0.contains("findings") }, as: UTF8.self)
        #expect(broken.contains("naslag.yml:4:1: error:") && broken.contains("[configuration-invalid]"), "\(broken)")
        #expect(try HTTPAnswer.to(Self.page, port: server.port).text.contains("Eerste versie."))
        try Data("reference: none\ntitle: {nl-NL: Eigen naam}\n".utf8).write(to: settings)
        let mended = String(decoding: events.receive { $0.contains("findings") }, as: UTF8.self)
        #expect(mended.contains("\"findings\":[]"), "\(mended)")
        #expect(try HTTPAnswer.to(Self.page, port: server.port).text.contains("Eigen naam"))
    }

    @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: Browser.driver), "chromedriver is not installed"))
    func theBrowserShowsEachVersionAndWhatIsWrongWithOne() throws {
        let browser = try Browser()
        try browser.open("http://127.0.0.1:\(server.port)\(Self.page)")
        let text = "document.querySelector('article').textContent"
        let findings = "(document.querySelector('#naslag-findings') || {textContent: 'none'}).textContent"
        #expect(try browser.value(text).contains("Eerste versie."))
        #expect(try browser.value(findings) == "none")

        try Self.write("Tweede versie.", to: content)
        #expect(try browser.wait(text) { $0.contains("Tweede versie.") }.contains("Tweede versie."))

        try breakArticle()
        let finding = try browser.wait(findings) { $0 != "none" }
        #expect(finding.contains("nl-NL/kort.md:") && finding.contains("front-matter-invalid"), "\(finding)")
        #expect(try browser.value(text).contains("Tweede versie."))

        try Self.write("Derde versie.", to: content)
        #expect(try browser.wait(text) { $0.contains("Derde versie.") }.contains("Derde versie."))
        #expect(try browser.wait(findings) { $0 == "none" } == "none")
    }
}

extension [UInt8] {
    fileprivate func contains(_ text: String) -> Bool { firstRange(of: Array(text.utf8)) != nil }
}
