import Corpora
import Diagnostics
import Foundation
import Platform
import Testing

@testable import Articles
@testable import Layout
@testable import Pages

/// Every word of an article's body, in both languages, stands on its page or in a finding that quotes it.
///
/// On a machine with other people's articles, `NASLAG_CORPORA=all` takes all of them; without it some of each set.
@Suite("Nothing vanishes")
struct PresenceTests {
    private static let takesAll = ProcessInfo.processInfo.environment["NASLAG_CORPORA"] == "all"
    private static let only = ProcessInfo.processInfo.environment["NASLAG_FOLDER"]

    /// An article for each construct and each breakage.
    private static let constructs: [String] = {
        let folder = "Tests/ArticlesTests/Fixtures"
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().map { "\(folder)/\($0)/Content" }
    }()

    private static let folders =
        only.map { [$0] }
        ?? [Corpora.own] + constructs
        + (Corpora.hasShared
            ? ["seed", "insights", "m365", "m365-published"].map { "\(Corpora.shared)/\($0)" }
                + ((try? FileManager.default.contentsOfDirectory(atPath: Corpora.shared + "/more")) ?? []).sorted().map
            {
                "\(Corpora.shared)/more/\($0)"
            } : [])

    @Test("Each word of an article is on its page or in a finding", arguments: folders)
    func words(folder: String) async throws {
        let tree = try FileTree.list(folder)
        let content = ContentFolder(folder, tree, sourceLocale: try #require(LocaleTag("en-US")))
        let includes = IncludeStore(content)
        let all = tree.files.filter { $0.hasSuffix(".md") }
        let step = Self.takesAll || all.count < 700 ? 1 : all.count / 400
        var sum = PresenceReport()
        for index in stride(from: 0, to: all.count, by: step) {
            sum.add(try PresenceReport(of: all[index], in: folder, includes))
        }
        #expect(
            sum.lost == [],
            "\(sum.lost.count) of \(sum.words) words in \(folder):\n\(sum.lost.prefix(80).joined(separator: "\n"))")
        #expect(
            sum.words < 10_000 || Double(sum.quoted.count) <= 0.0005 * Double(sum.words),
            "\(sum.quoted.count) of \(sum.words) words stand in findings alone: \(sum.quoted.prefix(20))")
        #expect(sum.marks == [], "marks that a reader sees:\n\(sum.marks.prefix(40).joined(separator: "\n"))")
        #expect(sum.empty == [], "pages without a word")
    }
}
