import Foundation
import Testing

@testable import Site

/// What a build leaves for the next one is kept with the hash of its content in the manifest.
@Suite("Records of the last build that a disk damaged")
struct DamagedRecordTests {
    private static let content = [
        "nl-NL/a.md": Bilingual.article("nl-NL", title: "Eerste", [("# Fout 5.7.705", "# Error 5.7.705")]),
        "nl-NL/b.md": Bilingual.article("nl-NL", title: "Tweede", [("Dag.", "Day.")]),
        "naslag.yml": "title:\n  nl-NL: Hulp\nreference: none\n",
    ]

    @Test("change no page, whatever is in them", arguments: [".naslag/cache", ".naslag/inputs"])
    func records(path: String) async throws {
        let site = try await BuiltSite(Self.content)
        let file = URL(filePath: "\(site.options.output)/\(path)")
        let right = try Data(contentsOf: file)
        for round in 0..<30 {
            var damaged = right
            let start = right.count * round / 30
            for index in start..<min(start + [1, 16, 512][round % 3], right.count) { damaged[index] = ~damaged[index] }
            try damaged.write(to: file)
            // One article is made anew; the other one would come from the record.
            let article = Bilingual.article("nl-NL", title: "Tweede", [("Dag \(round).", "Day.")])
            try Data(article.utf8).write(to: site.folder.appending(path: "Content/nl-NL/b.md"))
            _ = try SiteBuilder(site.options).build { _ in }
            let clean = try await BuiltSite(Self.content.merging(["nl-NL/b.md": article]) { $1 })
            #expect(try Self.output(of: site) == Self.output(of: clean), "round \(round), from byte \(start)")
        }
    }

    private static func output(of site: BuiltSite) throws -> [String: Data] {
        let root = site.options.output
        var files: [String: Data] = [:]
        for path in try FileManager.default.subpathsOfDirectory(atPath: root) where !path.hasPrefix(".naslag") {
            files[path] = FileManager.default.contents(atPath: "\(root)/\(path)")
        }
        return files
    }
}
