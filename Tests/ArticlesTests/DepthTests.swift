import Diagnostics
import Platform
import Foundation
import Markup
import Testing

@testable import Articles

/// Everything that nests, many times over, alone and in turns with everything else. `NASLAG_DEPTH=all` opens each
/// 1,000,000 times and takes minutes.
@Suite("What nests too deep is said, and the rest is read", .serialized)
struct DepthTests {
    static let openings = [
        "> ", "- ", "1. ", "+ * ", "> - ", "> [!NOTE]\n> ", "\n> ", "*a ", "**a ", "~~a ", "[", "![", "<div>", "<b>",
        "a <i>", "<ul><li>", "<table><tr><td>", "<dl><dd>", "<dl><dt>", "<details><summary>", "<details>", "<p>",
        "<blockquote>\n\n", "<div>\n\n- ", "<x-y>", "<!--naslag:row -->\n", ":::row:::\n", ":::column:::\n",
        ":::moniker range=\"x\"\n", ":::zone pivot=\"x\"\n", "# [a](#tab/a)\n\n", "  - ", "`", "<!--", "<a name=\"x\">",
    ]

    /// What follows these without their ends stands where HTML has no place for text, or in a comment: it need not be
    /// shown, but the tree stays within the budget.
    private static let swallowing = ["<table", "<dl>", "<!--"]

    private static let isWhole = ProcessInfo.processInfo.environment["NASLAG_DEPTH"] == "all"

    private static func text(_ unit: String, _ count: Int) -> String {
        "# Title\n\nFirst words.\n\n" + String(repeating: unit, count: count) + "\n\nLast words.\n"
    }

    /// - Returns: what stands first in the tree and what was found.
    private static func read(_ text: String) -> (tree: ArticleTree, findings: [String]) {
        guard case .success(let article) = SplitArticle.read(path: "a.md", bytes: Array(text.utf8)) else {
            return (ArticleTree(blocks: []), ["unreadable"])
        }
        var reader = TreeReader { _ in nil }
        let tree = reader.tree(of: article, .target)
        let blocks = HeadingIDs.assign(to: tree.blocks, source: nil)
        var archive = ArchiveWriter()
        archive.write(blocks)
        return (ArticleTree(blocks: blocks), (article.diagnostics + reader.diagnostics).map(\.identifier))
    }

    /// On a thread with the smallest stack that systems give: 512 KiB.
    private static func onSmallStack<Value: Sendable>(_ body: @escaping @Sendable () -> Value) -> Value {
        let done = DispatchSemaphore(value: 0)
        let box = Box<Value>()
        let thread = Thread {
            box.value = body()
            done.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        done.wait()
        return box.value!
    }

    private final class Box<Value>: @unchecked Sendable {
        // Written before the semaphore is signalled, read after.
        var value: Value?
    }

    @Test("Each alone, on this thread and on one with a small stack", arguments: openings)
    func single(opening: String) {
        for count in isWholeOr([40, 100, 3_000]) {
            let text = Self.text(opening, count)
            check(Self.read(text), "\(opening.debugDescription) × \(count)")
            check(Self.onSmallStack { Self.read(text) }, "\(opening.debugDescription) × \(count), small stack")
        }
    }

    @Test("Each in turns with each other, on a thread with a small stack", arguments: openings)
    func pairs(first: String) {
        for second in Self.openings where second != first {
            for count in isWholeOr([400]) {
                let text = Self.text(first + second, count)
                let result = Self.onSmallStack { Self.read(text) }
                let depth = TreeDepthProbe.depth(of: result.tree.blocks)
                #expect(depth <= NestingLimit.levels + 3, "\((first + second).debugDescription) × \(count)")
            }
        }
    }

    private func isWholeOr(_ counts: [Int]) -> [Int] { Self.isWhole ? [1_000_000] : counts }

    private func check(_ result: (tree: ArticleTree, findings: [String]), _ name: String) {
        #expect(TreeDepthProbe.depth(of: result.tree.blocks) <= NestingLimit.levels + 3, "\(name)")
        let text = result.tree.blocks.plainText
        // Past 4 MiB, or so many marks, an article is not read at all, and says so.
        guard text.contains("First words.") else {
            #expect(result.findings.contains("too-complex"), "\(name): \(result.findings.prefix(5))")
            return
        }
        if Self.swallowing.contains(where: name.contains) { return }
        #expect(text.contains("Last words."), "\(name): \(text.suffix(80)) \(result.findings.prefix(5))")
    }

    @Test(
        "It is said once, with its line",
        arguments: [
            (String(repeating: ":::row:::\n:::column:::\n", count: 10_000), 69),
            (String(repeating: "> ", count: 40) + "a", 5),
            (String(repeating: "<div>", count: 100), 5),
            ("a\n" + String(repeating: "*a ", count: 100) + String(repeating: " a*", count: 100), 6),
        ])
    func line(text: String, line: Int) throws {
        let article = try SplitArticle.read(path: "a.md", bytes: Array(("# T\n\nx\n\n" + text).utf8)).get()
        var reader = TreeReader { _ in nil }
        _ = reader.tree(of: article, .target)
        let found = (article.diagnostics + reader.diagnostics).filter { $0.identifier == "too-complex" }
        #expect(found.map(\.place.line) == [line], "\(found)")
    }

    @Test("Files that include each other have one budget together")
    func includes() throws {
        let quotes = String(repeating: "> ", count: 30)
        var files: [String: String] = ["8.md": "\(quotes)end"]
        for number in 0..<8 { files["\(number).md"] = "\(quotes)[!INCLUDE [x](\(number + 1).md)]\n" }
        let articles = try files.map { try SplitArticle.read(path: $0.key, bytes: Array($0.value.utf8)).get() }
        let byPath = Dictionary(uniqueKeysWithValues: articles.map { ($0.file.path, $0) })
        let (depth, findings) = Self.onSmallStack {
            var reader = TreeReader { byPath[$0] }
            let blocks = reader.tree(of: byPath["0.md"]!, .target).blocks
            return (TreeDepthProbe.depth(of: blocks), reader.diagnostics.map(\.identifier))
        }
        #expect(depth <= NestingLimit.levels, "\(depth)")
        #expect(findings.contains("too-complex"), "\(findings)")
    }

    @Test("What people write stays as it is: 20 lists, 15 quotes, 30 elements")
    func usual() {
        let lists = (0..<20).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        let elements = String(repeating: "<div>", count: 30) + "x" + String(repeating: "</div>", count: 30)
        let items = "<ul>" + String(repeating: "<li>a", count: 500) + "</ul>"
        let rows = "<table>" + String(repeating: "<tr><td>a<td>b", count: 500) + "</table>"
        for text in [lists, String(repeating: "> ", count: 15) + "a", elements, items, rows] {
            #expect(Self.read(text).findings.isEmpty, "\(text.prefix(40))")
        }
    }
}

/// Measures a tree without going down into it, level by level, on the stack.
private enum TreeDepthProbe {
    static func depth(of blocks: [Block]) -> Int {
        var depth = 0
        var level = blocks
        while true {
            level = level.flatMap(\.nested)
            if level.isEmpty { return depth }
            depth += 1
        }
    }
}
