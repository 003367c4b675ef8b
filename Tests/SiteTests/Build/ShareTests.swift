import Foundation
import Platform
import Testing

@testable import Articles
@testable import Diagnostics
@testable import Publishing
@testable import Site

@Suite("A build in shares")
struct ShareTests {
    /// Articles that link to each other.
    private static let linked = 7
    /// With the one whose front matter is broken.
    private static let count = linked + 1

    private static var content: [String: String] {
        var files: [String: String] = ["nl-NL/broken.md": "---\ntitle: [\n---\n\n# x\n"]
        for number in 1...linked {
            files["nl-NL/mail/a\(number).md"] = Bilingual.article(
                "nl-NL", title: "Artikel \(number)",
                [
                    ("# Artikel \(number)", "# Article \(number)"),
                    ("5.7.\(700 + number) komt voor.", "5.7.\(700 + number) occurs."),
                    ("Zie [de volgende](a\(number % linked + 1).md).", "See [the next](a\(number % linked + 1).md)."),
                    ("Zie [niets](nergens.md).", "See [nothing](nergens.md)."),
                ])
        }
        return files
    }

    @Test("Gives the bytes of a build in one piece, with the same findings", arguments: [1, 2, 3, 20])
    func isTheSame(shares: Int) async throws {
        let whole = try await BuiltSite(Self.content)
        let results = try await compile(Self.content, shares: shares)
        let linked = try await BuiltSite(Self.content) { $0.results = results.map { $0.path() } }
        defer { results.forEach { try? FileManager.default.removeItem(at: $0) } }
        #expect(linked.report.madeHere == 0)
        #expect(try linked.files() == whole.files())
        #expect(linked.report.diagnostics.map(\.message) == whole.report.diagnostics.map(\.message))
        #expect(whole.report.madeHere == Self.count)
    }

    @Test("Makes what is missing among the results, what changed since, and what was damaged")
    func makesWhatIsMissing() async throws {
        let results = try await compile(Self.content, shares: 4)
        defer { results.forEach { try? FileManager.default.removeItem(at: $0) } }
        var content = Self.content
        content["nl-NL/mail/a1.md"]! += "\nEen zin erbij.\n"
        let page = try #require(
            try FileTree.list(results[0].path()).files.first { $0.hasPrefix("nl-nl/articles/mail/a") })
        try Data("no page".utf8).write(to: results[0].appending(path: page))
        let whole = try await BuiltSite(content)
        let linked = try await BuiltSite(content) { $0.results = results.dropLast().map { $0.path() } }
        #expect(try linked.files() == whole.files())
        #expect((2...4).contains(linked.report.madeHere), "\(linked.report.madeHere) made here")
    }

    @Test("Refuses results of other options, and folders without any")
    func refusesOthers() async throws {
        let results = try await compile(Self.content, shares: 1)
        defer { results.forEach { try? FileManager.default.removeItem(at: $0) } }
        let other = await #expect(throws: BuildFailure.self) {
            try await BuiltSite(Self.content) {
                $0.results = [results[0].path()]
                $0.baseURL = "https://help.example.org"
            }
        }
        #expect(other?.status == .badInput)
        let none = await #expect(throws: BuildFailure.self) {
            try await BuiltSite(Self.content) { $0.results = ["/nowhere"] }
        }
        #expect(none?.status == .inputMissing)
    }

    @Test("Does not put results in place of a site")
    func keepsSite() async throws {
        let site = try await BuiltSite(Self.content)
        let before = try site.files()
        let failure = #expect(throws: BuildFailure.self) {
            try SiteBuilder(site.options).compile(Share("1/2")!) { _ in }
        }
        #expect(failure?.status == .cannotWrite)
        #expect(try site.files() == before)
    }

    @Test("A share that is made again makes only what changed")
    func isIncremental() async throws {
        let site = try await BuiltSite(Self.content)
        var options = site.options
        options.output = site.folder.path() + "/results"
        #expect(try SiteBuilder(options).compile(Share("1/1")!) { _ in }.madeHere == Self.count)
        #expect(try SiteBuilder(options).compile(Share("1/1")!) { _ in }.madeHere == 0)
    }

    @Test("Shares are written as two numbers", arguments: ["0/3", "4/3", "1", "1/", "a/b", "1/2/3", "-1/2"])
    func isWrittenAsTwoNumbers(text: String) {
        #expect(Share(text) == nil)
    }

    /// The results of all shares, each made by a build of its own from a copy of the content.
    private func compile(_ content: [String: String], shares: Int) async throws -> [URL] {
        var results: [URL] = []
        for number in 1...shares {
            let folder = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID().uuidString)")
            // Another folder, as on another machine.
            let site = try await BuiltSite(content, builds: false)
            var options = site.options
            options.output = folder.path()
            _ = try SiteBuilder(options).compile(Share("\(number)/\(shares)")!) { _ in }
            results.append(folder)
        }
        return results
    }
}
