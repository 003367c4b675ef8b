import Diagnostics
import Markup
import Testing

@testable import Articles

@Suite("HTML that libxml2 does not read stands in its place as text")
struct UnreadHTMLTests {
    /// A title of quotation marks, each of which is six bytes of HTML, in every use.
    private static let definition = "[a]: /b '" + String(repeating: "\"", count: 100_000) + "'\n\n"

    private static func read(_ text: String) throws -> (blocks: [Block], findings: [Diagnostic]) {
        let article = try SplitArticle.read(path: "a.md", bytes: Array(text.utf8)).get()
        var reader = TreeReader { _ in nil }
        let blocks = reader.tree(of: article, .target).blocks
        return (blocks, reader.diagnostics)
    }

    @Test("A block that grows over the limit is shown as it is written, and the blocks around it as ever")
    func oneBlock() throws {
        let uses = String(repeating: "[a] ", count: 120)
        let (blocks, findings) = try Self.read(Self.definition + "First <b>words</b>.\n\n\(uses)\n\nLast *words*.\n")
        #expect(findings.map(\.identifier) == ["html-not-read"])
        #expect(findings.first?.place.line == 5)
        #expect(blocks.count == 3)
        #expect(Array(blocks.prefix(1)).plainText == "First words.")
        #expect(blocks.dropFirst().first == .code(language: "", text: uses + "\n"))
        #expect(Array(blocks.suffix(1)).plainText == "Last words.")
    }

    @Test("Where all blocks together are over the limit, all of the text is shown as it is written")
    func all() throws {
        let text = "First <b>words</b>.\n\n" + Self.definition + String(repeating: "[a] word\n\n", count: 120)
        let (blocks, findings) = try Self.read(text)
        #expect(findings.map(\.identifier) == ["html-not-read"])
        #expect(blocks == [.code(language: "", text: text)])
    }

    @Test("A parser that stopped says so, whatever it complains of after that")
    func stopped() {
        let deep = "<html><body>" + String(repeating: "<b>", count: 300) + "deep" + "<p>last</i></u>"
        let wide = "<html><body><p>" + String(repeating: "a", count: 11_000_000) + "</p></i><p a=1 a=2>last"
        for html in [deep, wide] {
            let fatal = html.utf8CString.dropLast().withUnsafeBufferPointer { HTMLTree($0).fatal }
            #expect(fatal != nil, "\(html.prefix(20))")
        }
    }

    @Test("Only what makes the parser stop is refused", arguments: ["a \u{1} b", "<x-y a=1 a=2>b</i>", "a &#1; b"])
    func harmless(html: String) throws {
        let (blocks, findings) = try Self.read("First <b>words</b>.\n\n<div>\(html)</div>\n\nLast words.\n")
        #expect(findings == [])
        #expect(blocks.count == 3, "\(blocks)")
    }

    @Test("The number of no character is U+FFFD, as in browsers")
    func noCharacter() throws {
        let (blocks, findings) = try Self.read("<div>a&#x110000;b&#0;c&#55296 d&#x41;e&#99999999999999999999;</div>\n")
        #expect(blocks.plainText == "a\u{FFFD}b\u{FFFD}c\u{FFFD} dAe\u{FFFD}")
        #expect(findings == [])
    }
}
