import Diagnostics
import Testing

@testable import Articles

/// Eight files, each of which includes the next ten times over, would be ten million.
@Suite("Files that include others many times over")
struct InsertionTests {
    private func tree(
        _ files: [String: String], of path: String
    ) throws -> (blocks: [Block], findings: [String], reads: Int) {
        let articles = try files.map { try SplitArticle.read(path: $0.key, bytes: Array($0.value.utf8)).get() }
        let byPath = Dictionary(uniqueKeysWithValues: articles.map { ($0.file.path, $0) })
        var reads = 0
        var reader = TreeReader { path in
            reads += 1
            return byPath[path]
        }
        let blocks = reader.tree(of: byPath[path]!, .target).blocks
        return (blocks, reader.diagnostics.map(\.identifier), reads)
    }

    @Test("are inserted a thousand times, and then it is said, once")
    func bomb() throws {
        let files = Dictionary(
            uniqueKeysWithValues: (0..<7).map {
                ("\($0).md", "text\n" + String(repeating: "\n[!INCLUDE [x](\($0 + 1).md)]\n", count: 10))
            })
        let result = try tree(files.merging(["7.md": "end"]) { one, _ in one }, of: "0.md")
        #expect(result.findings == ["include-too-much"])
        #expect(result.reads < 12_000, "\(result.reads)")
        #expect((900...1_100).contains(result.blocks.count), "\(result.blocks.count)")
    }

    @Test("are inserted up to 4 MiB of text, and then it is said, once", arguments: ["!INCLUDE ", "!code-text"])
    func size(mark: String) throws {
        let marks = String(repeating: "[\(mark)[x](large.md)]\n\n", count: 200)
        let large = String(repeating: "text ", count: 20_000)
        let result = try tree(["a.md": marks, "large.md": large], of: "a.md")
        #expect(result.findings == ["include-too-much"])
        #expect(result.blocks.count == 41, "\(result.blocks.count)")
    }

    @Test("leave other articles their own share")
    func share() throws {
        let text = String(repeating: "[!INCLUDE [x](b.md)]\n\n", count: 900)
        let files = ["a.md": text, "b.md": "x"]
        let articles = try files.map { try SplitArticle.read(path: $0.key, bytes: Array($0.value.utf8)).get() }
        let byPath = Dictionary(uniqueKeysWithValues: articles.map { ($0.file.path, $0) })
        var reader = TreeReader { byPath[$0] }
        for _ in 0..<3 { #expect(reader.tree(of: byPath["a.md"]!, .target).blocks.count == 900) }
        #expect(reader.diagnostics.isEmpty)
    }
}
