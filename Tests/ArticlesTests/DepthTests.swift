import Diagnostics
import Platform
import Foundation
import Markup
import Testing

@testable import Articles

/// Everything that nests, many times over, alone and in turns with everything else. With `NASLAG_DEPTH=all` there
/// are 1,000,000 openings of each; in the release configuration that takes minutes:
///
///     NASLAG_DEPTH=all swift test -c release -Xswiftc -enable-testing --filter DepthTests
@Suite("What nests too deep is said, and the rest is read", .serialized)
struct DepthTests {
    static let openings = [
        "> ", "- ", "1. ", "+ * ", "> - ", "> [!NOTE]\n> ", "\n> ", "*a ", "**a ", "~~a ", "[", "![", "<div>", "<b>",
        "a <i>", "<ul><li>", "<table><tr><td>", "<dl><dd>", "<dl><dt>", "<details><summary>", "<details>", "<p>",
        "<blockquote>\n\n", "<div>\n\n- ", "<x-y>", "<!--naslag:row -->\n", ":::row:::\n", ":::column:::\n",
        ":::moniker range=\"x\"\n", ":::zone pivot=\"x\"\n", "# [a](#tab/a)\n\n", "  - ", "`", "<!--", "<a name=\"x\">",
        "<dd>a", "<dt>a", "<dt>a<dd>b", "<li>a", "<dd>a<li>b", "<td>a<li>b", "<table><thead>", "<table>a", "<dl>a",
        "<ul>a",
        "- <div>\n", "> <b>\n>\n> <div>\n\n",
    ]

    /// A comment that is not closed goes on to the end of the text, as HTML and Markdown have it.
    private static let swallowing = "<!--"

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
        var archive = ByteWriter()
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
            check(Self.read(text), "\(opening.debugDescription) × \(count)", [opening])
            check(
                Self.onSmallStack { Self.read(text) }, "\(opening.debugDescription) × \(count), small stack", [opening])
        }
    }

    @Test("Each in turns with each other, on a thread with a small stack", arguments: openings)
    func pairs(first: String) {
        for second in Self.openings where second != first {
            for count in isWholeOr([400]).map({ Self.isWhole ? $0 / 2 : $0 }) {
                let text = Self.text(first + second, count)
                let result = Self.onSmallStack { Self.read(text) }
                check(result, "\((first + second).debugDescription) × \(count)", [first, second])
            }
        }
    }

    private func isWholeOr(_ counts: [Int]) -> [Int] { Self.isWhole ? [1_000_000] : counts }

    /// The words around what nests are kept; those behind it may be lost where the text says `too-complex`.
    private func check(_ result: (tree: ArticleTree, findings: [String]), _ name: String, _ openings: [String]) {
        #expect(TreeDepthProbe.depth(of: result.tree.blocks) <= NestingLimit.levels + 3, "\(name)")
        let text = result.tree.blocks.plainText
        // Past 4 MiB, or so many marks, an article is not read at all, and says so.
        guard text.contains("First words.") else {
            #expect(result.findings.contains("too-complex"), "\(name): \(result.findings.prefix(5))")
            return
        }
        if openings.contains(Self.swallowing) { return }
        let isSaid = openings.count > 1 && result.findings.contains("too-complex")
        #expect(isSaid || text.contains("Last words."), "\(name): \(text.suffix(80)) \(result.findings.prefix(5))")
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

    @Test(
        "Files that include each other have one budget together",
        arguments: [
            ("> ", ""), ("- ", ""), ("*a **b ", " b** a*"), ("<div>\n\n", "\n\n</div>"), ("<b>", "</b>"),
            ("> - ", ""),
        ])
    func includes(opening: String, closing: String) throws {
        let (before, after) = (String(repeating: opening, count: 20), String(repeating: closing, count: 20))
        var files: [String: String] = ["8.md": "\(before)end\(after)"]
        for number in 0..<8 { files["\(number).md"] = "\(before)[!INCLUDE [x](\(number + 1).md)]\(after)\n" }
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

    @Test(
        "Words that stand loose in a table or a list are kept, in their place or before it",
        arguments: [
            ("<table>one<tr><td>two</td></tr>three</table>", ["one", "two", "three"]),
            ("<table><tr><b>one</b><td>two</td></tr></table>", ["one", "two"]),
            ("<dl>one<dt>two</dt>three<dd>four</dd></dl>", ["one", "two", "three", "four"]),
            ("<dl><dd>one</dd></dl>", ["one"]), ("<ul>one<li>two</li>three</ul>", ["one", "two", "three"]),
            ("<dl><dt>one<dt>two<dd>three<dd>four</dl>", ["one", "two", "three", "four"]),
        ])
    func loose(html: String, words: [String]) {
        let (tree, findings) = Self.read(html)
        let text = tree.blocks.plainText
        #expect(words.allSatisfy(text.contains), "\(html): \(text)")
        #expect(findings == [], "\(html)")
    }

    @Test("Terms and descriptions whose ends are left out stand beside each other")
    func definitions() throws {
        let (tree, findings) = Self.read("<dl>" + String(repeating: "<dt>a<dt>b<dd>c<dd>d", count: 200) + "</dl>")
        guard case .definitions(let definitions)? = tree.blocks.first else { throw Unexpected(tree.blocks.plainText) }
        #expect(definitions.count == 200)
        #expect(definitions.allSatisfy { $0.terms.count == 2 && $0.description.count == 2 })
        #expect(findings == [])
    }

    @Test(
        "HTML that an item or a quote opens ends with it",
        arguments: ["- <div>\n\n  one\n- two\n\nthree\n", "> <div>\n>\n> one\n\nthree\n"])
    func containers(text: String) throws {
        let (tree, findings) = Self.read(text)
        #expect(tree.blocks.count == 2, "\(tree.blocks)")
        if case .list(let list)? = tree.blocks.first { #expect(list.items.count == 2, "\(list)") }
        guard case .paragraph(let last)? = tree.blocks.last else { throw Unexpected("\(tree.blocks)") }
        #expect(last.plainText == "three")
        #expect(findings == [])
    }

    private struct Unexpected: Error {
        let found: String
        init(_ found: String) { self.found = found }
    }

    @Test(
        "Front matter that nests is refused with its line before anybody goes down into it",
        arguments: [
            ("a: " + String(repeating: "[", count: 900) + String(repeating: "]", count: 900), 2),
            ("a: b\nc: " + String(repeating: "{a: ", count: 900) + String(repeating: "}", count: 900), 3),
            (String(repeating: "- ", count: 900), 2),
            ((0..<200).map { String(repeating: " ", count: $0) + "a:\n" }.joined(), 66),
        ])
    func frontMatter(yaml: String, line: Int) throws {
        let bytes = Array("---\n\(yaml)\n---\n# T\n".utf8)
        let found = Self.onSmallStack { () -> [String] in
            switch SplitArticle.read(path: "a.md", bytes: bytes) {
            case .success(let article): article.diagnostics.map { "\($0.place.line) \($0.identifier)" }
            case .failure(let unreadable): ["\(unreadable.diagnostic.place.line) \(unreadable.diagnostic.identifier)"]
            }
        }
        #expect(found == ["\(line) front-matter-invalid"], "\(found)")
    }

    @Test(
        "Brackets that open nothing are text, in quotes, in a block and in a sentence",
        arguments: [
            "title: \"" + String(repeating: "[", count: 100) + "\"",
            "title: '" + String(repeating: "{", count: 100) + "'",
            "title: see " + String(repeating: "[", count: 100), "title: |\n  " + String(repeating: "[ ", count: 100),
        ])
    func brackets(yaml: String) throws {
        let article = try SplitArticle.read(path: "a.md", bytes: Array("---\n\(yaml)\nx: {a: b}\n---\n# T\n".utf8))
            .get()
        #expect(article.diagnostics.map(\.description) == [])
        #expect(article.frontMatter.title.count(where: { "[{".contains($0) }) == 100, "\(article.frontMatter)")
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
