import Diagnostics
import Foundation
import Platform
import Testing

@testable import Articles

/// Every folder of `Fixtures` is a case: `Content` is read as a content folder, and `Expected` holds one file for
/// each article, its trees and its findings.
///
/// `RECORD=1 swift test --filter FixtureTests` writes the expected files anew and fails, so that somebody reads them.
@Suite("Articles are read as expected")
struct FixtureTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Fixtures")
    static let cases = ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted()
    static let records = ProcessInfo.processInfo.environment["RECORD"] == "1"

    @Test("Each case gives its expected trees and findings", arguments: cases)
    func isReadAsExpected(name: String) throws {
        let expected = Self.folder.appendingPathComponent("\(name)/Expected")
        let actual = try Self.dumps(of: Self.folder.appendingPathComponent("\(name)/Content").path)
        if Self.records {
            try? FileManager.default.removeItem(at: expected)
            try FileManager.default.createDirectory(at: expected, withIntermediateDirectories: true)
            for (file, text) in actual { try Data(text.utf8).write(to: expected.appendingPathComponent(file)) }
            Issue.record("recorded \(name): read its expected files and run again without RECORD")
        }
        let files = try FileManager.default.contentsOfDirectory(atPath: expected.path).sorted()
        #expect(files == actual.keys.sorted(), "an expected file is missing, or stands for no article")
        for (file, text) in actual {
            let wanted = try? String(contentsOf: expected.appendingPathComponent(file), encoding: .utf8)
            #expect(wanted == text, "\(name)/Expected/\(file): \(text.difference(from: wanted ?? ""))")
        }
    }

    /// One text for each article of a content folder, by the name of its expected file. What only gets included is
    /// no article of its own: it stands in `includes`.
    static func dumps(of root: String) throws -> [String: String] {
        let content = try ContentFolder(root, sourceLocale: #require(LocaleTag("en-US")))
        let includes = IncludeStore(content)
        let read = { (path: String) throws -> Result<SplitArticle, UnreadableSource> in
            SplitArticle.read(path: path, bytes: try FileSystem.read("\(root)/\(path)"))
        }
        let reader = ArticleGroupReader(
            sourceLocale: try #require(LocaleTag("en-US")), read: { try! read($0) },
            included: includes.article)
        var result: [String: String] = [:]
        for group in content.groups where !group.key.contains("includes/") {
            let article = reader.article(group)
            var text = ""
            for version in ([article.source].compactMap(\.self) + article.translations) {
                text += "=== \(version.locale) \(version.title)\n" + TreeDump.text(version.tree.blocks)
            }
            text += article.diagnostics.map { "! \($0)\n" }.joined()
            result[group.key.split(separator: "/").joined(separator: ".") + ".txt"] = text
        }
        return result
    }
}
