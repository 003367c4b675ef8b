import Foundation
import Testing

@testable import Articles

/// Small inputs that cost parsers minutes or gigabytes. Each must end soon, whether it is read or refused.
@Suite("Attacks on the parsers end soon", .serialized)
struct AttackTests {
    struct Shape: CustomTestStringConvertible, Sendable {
        let name: String
        let make: @Sendable () -> String
        var testDescription: String { name }
    }

    private static func shape(_ name: String, _ make: @escaping @Sendable () -> String) -> Shape {
        Shape(name: name, make: make)
    }

    private static func times(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

    /// The names say what is repeated; sizes are up to 1 MiB.
    static let shapes: [Shape] = [
        shape("columns and short rows") {
            "|" + times("a|", 2_000) + "\n|" + times("-|", 2_000) + "\n" + times("|\n", 2_000)
        },
        shape("64 columns and rows without a pipe") {
            "|" + times("a|", 60) + "\n|" + times("-|", 60) + "\n" + times("a\n", 200_000)
        },
        shape("lines of pipes and hyphens") { times("a|b\n-|-\n", 40_000) },
        shape("one paragraph of lines before a table") { times("a|b\n", 50_000) + "-|-\n" },
        shape("quotes and emphasis") { times(">", 40_000) + times("a*", 40_000) },
        shape("nested bullets on one line, blank lines") { times("- ", 20_000) + "a" + times("\n", 60_000) },
        shape("mixed bullets on one line, blank lines") { times("- + * ", 7_000) + "a" + times("\n", 60_000) },
        shape("nested numbers on one line, blank lines") { times("1. ", 20_000) + "a" + times("\n", 60_000) },
        shape("quotes and bullets on one line") { times("> - ", 20_000) + "a" + times("\n", 60_000) },
        shape("lists nested by indent, blank lines") {
            (0..<60).map { times("  ", $0) + "* a\n" }.joined() + times("\n", 200_000)
        },
        shape("lists nested by indent, quotes below") {
            (0..<60).map { times("  ", $0) + "* a\n" }.joined() + times(times(" ", 120) + "> a\n", 8_000)
        },
        shape("unclosed CDATA") { times("<![CDATA[", 100_000) },
        shape("unclosed CDATA, closed in another paragraph") { times("a <![CDATA[", 90_000) + "\n\n]]>" },
        shape("unclosed instructions") { times("<?", 500_000) },
        shape("unclosed instructions in words") { times("a <?", 250_000) },
        shape("unclosed declarations") { times("a <!A ", 150_000) },
        shape("unclosed comments") { times("a <!-- ", 150_000) },
        shape("unclosed tags") { times("a <a b=\"", 120_000) },
        shape("unclosed images") { times("![[]()", 160_000) },
        shape("opened brackets") { times("[", 1_000_000) },
        shape("opened and closed brackets") { times("[", 400_000) + "a" + times("]", 400_000) },
        shape("unclosed links") { times("[a](b", 200_000) },
        shape("unclosed links in pointed brackets") { times("[a](<b", 170_000) },
        shape("links in links") { times("[a](", 200_000) + times(")", 200_000) },
        shape("one long definition and many uses") { "[a]: /" + times("u", 100_000) + "\n\n" + times("[a] ", 200_000) },
        shape("many definitions and uses") {
            (0..<30_000).map { "[a\($0)]: u\n" }.joined() + "\n" + times("[a1] ", 100_000)
        },
        shape("underscores") { times("_", 1_000_000) },
        shape("underscores around letters") { times("a_", 500_000) },
        shape("underscores before letters") { times("_a", 500_000) },
        shape("stars and underscores") { times("*_", 500_000) },
        shape("stars around letters") { times("a**b*c ", 60_000) },
        shape("tildes") { times("~~a ", 250_000) },
        shape("tildes and stars") { times("~~*a ", 200_000) },
        shape("backticks of every length") { (1..<1_300).map { "e" + times("`", $0) }.joined() },
        shape("includes that are not closed") { times("[!INCLUDE[", 100_000) },
        shape("includes without an address") { times("[!INCLUDE[a](", 80_000) },
        shape("dollars") { times("$a $$ b_", 100_000) },
        shape("lines of dollars") { times("$$ a\n", 100_000) + times("$$\n", 50_001) },
        shape("rows with code") { "a|b\n-|-\n" + times("`a|b` ``c|d ", 40_000) },
        shape("short rows below a long one") { "a|b\n-|-\n" + times("a|", 60) + "\n" + times("a|b\n", 100_000) },
        shape("ampersands in HTML") { "<p>" + times("&amp", 200_000) },
        shape("ampersands") { times("&", 1_000_000) },
        shape("entities without end") { times("&aaaaaaaaaa", 90_000) },
        shape("hard breaks") { times("a\\\n", 100_000) },
        shape("headings under paragraphs") { times("a\n=\n", 50_000) },
        shape("deep HTML") { times("<div>", 100_000) },
        shape("deep inline HTML") { "a " + times("<b>", 50_000) },
        shape("deep HTML lists") { times("<ul><li>", 60_000) },
        shape("HTML tables in cells") { times("<table><tr><td>", 40_000) },
        shape("attributes on one tag") { "<div " + (0..<60_000).map { "a\($0)=1 " }.joined() + ">x</div>" },
        shape("attributes on one inline tag") { "a <b " + (0..<60_000).map { "a\($0)=1 " }.joined() + ">x</b>" },
        shape("one text of 4 MiB") { times("a", (4 << 20) - 1) },
        shape("more than 4 MiB") { times("a\n", 3 << 20) },
        shape("pair markers without end") { times("<span data-ttu-id=\"00000-101\">a", 30_000) },
        shape("pairs that never close their source") {
            times("<span data-ttu-id=\"0-1\">a</span><span class=\"sxs-lookup\"><span data-stu-id=\"0-1\">b", 9_000)
        },
        shape("ends of pairs in one source") {
            "<span data-ttu-id=\"0-1\">a</span><span class=\"sxs-lookup\"><span data-stu-id=\"0-1\"><span><span>"
                + times("<span></span></span>", 20_000)
        },
        shape("directives") { times("::: moniker range=\"a\"\n", 40_000) },
        shape("directives on one line") { times(":::image source=\"a\" ", 20_000) },
        shape("directives and backticks on one line") { times("`a:::b ", 140_000) },
        shape("marks in one quote") { times("> [!NOTE]\n", 100_000) },
        shape("unknown marks in one quote") { times("> [!NOTES]\n", 20_000) },
        shape("missing includes") { times("[!include[a](b.md)]\n", 15_000) },
        shape("includes in one line") { times("[!include[a](b.md)] ", 15_000) },
        shape("escaped marks and backticks on one line") { times("`\\[!a ", 40_000) },
        shape("tabs") { times("# [a](#tab/a)\n", 70_000) },
        shape("equal headings") { times("# a\n", 50_000) },
        shape("nested emphasis") { times("*a ", 60_000) + times(" a*", 60_000) },
        shape("nested strong emphasis") { times("**a ", 60_000) + times(" a**", 60_000) },
        shape("nested strikethrough") { times("~~a ", 60_000) + times(" a~~", 60_000) },
        shape("nested images") { times("![", 900) + times("](a)", 900) },
        shape("details in summaries") { times("<details><summary>", 50_000) },
        shape("spans around spans") { times("<span>", 100_000) + "a" + times("</span>", 100_000) },
        shape("lists of definitions") { times("<dl><dt>", 50_000) },
        shape("a row of wide cells") { "<table>" + times("<tr><td colspan=1000 rowspan=1000>a", 20_000) },
        shape("a list that starts at the last number") {
            "<ol start=\"9223372036854775807\">" + times("<li>a", 10_000)
        },
        shape("entities alone") { times("&#x10FFFF;", 100_000) },
        shape("aliases of aliases in front matter") {
            "---\na: &a [x,x,x,x,x,x,x,x,x]\n"
                + "bcdefghij".map {
                    "\($0): &\($0) [" + times("*\(Character(UnicodeScalar($0.asciiValue! - 1))),", 9) + "x]\n"
                }
                .joined() + "---\na"
        },
        shape("deep front matter") { "---\na: " + times("[", 30_000) + "\n---\n" },
        shape("front matter of one long key") { "---\n" + times("a", 60_000) + ": b\n---\n" },
        shape("placeholders") { times("a <tenantid> ", 20_000) },
    ]

    /// Files that an article includes in the middle of a sentence, where what opens a block is escaped.
    static let included: [Shape] = [
        shape("pairs that would open lists") {
            times(
                "- <span data-ttu-id=\"0-1\">a</span><span class=\"sxs-lookup\"><span data-stu-id=\"0-1\">b</span></span>\n",
                42_000)
        },
        shape("long lines that would open quotes") { times("> " + times("a", 2_000) + "\n", 2_000) },
        shape("one word") { times("a", 4 << 20 - 1) },
    ]

    @Test("An include in a sentence ends soon", arguments: included)
    func includeEndsSoon(shape: Shape) throws {
        let file = Array(shape.make().utf8)
        let part = try SplitArticle.read(path: "b.md", bytes: file).get()
        let article = try SplitArticle.read(path: "a.md", bytes: Array("a [!INCLUDE [b](b.md)] c".utf8)).get()
        var time = Duration.seconds(Int.max)
        for _ in 0..<3 where time >= Self.bound {
            let start = Self.processorTime
            var reader = TreeReader { $0 == "b.md" ? part : nil }
            let tree = reader.tree(of: article, .target)
            time = min(time, Self.processorTime - start)
            #expect(!tree.blocks.isEmpty, "\(reader.diagnostics)")
        }
        #expect(time < Self.bound, "\(file.count) bytes took \(time)")
    }

    @Test("It ends soon", arguments: shapes)
    func endsSoon(shape: Shape) {
        let bytes = Array(shape.make().utf8)
        // Other tests share the memory of this process and the caches of its processor, but hardly during each of three
        // readings alike.
        var memory = Int.max
        var time = Duration.seconds(Int.max)
        var findings = 0
        for _ in 0..<3 where memory >= 512 || time >= Self.bound {
            let before = Memory()
            let start = Self.processorTime
            findings = Self.read(bytes)
            time = min(time, Self.processorTime - start)
            memory = min(memory, before.growth)
        }
        #expect(time < Self.bound, "\(bytes.count) bytes took \(time), \(findings) findings")
        #expect(memory < 512, "\(bytes.count) bytes took \(memory) MB")
    }

    /// Two seconds of processor time where nothing else runs, as `.ci/long` has it; tests beside it share the caches and
    /// the units of the processor.
    private static let bound = Duration.seconds(ProcessInfo.processInfo.environment["NASLAG_ALONE"] == nil ? 10 : 2)

    /// - Returns: how much was found wrong.
    private static func read(_ bytes: [UInt8]) -> Int {
        guard case .success(let article) = SplitArticle.read(path: "a.md", bytes: bytes) else { return 1 }
        var reader = TreeReader { _ in nil }
        let tree = reader.tree(of: article, .target)
        _ = HeadingIDs.assign(to: tree.blocks, source: nil)
        return article.diagnostics.count + reader.diagnostics.count
    }

    /// Of this thread, which runs the test alone: other work on the machine does not count.
    private static var processorTime: Duration {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return .seconds(Int(time.tv_sec)) + .nanoseconds(Int(time.tv_nsec))
    }
}
