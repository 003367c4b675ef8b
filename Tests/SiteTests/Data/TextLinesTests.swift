import Articles
import Lookup
import Testing

@testable import Site

@Suite("Blocks as lines of a terminal") struct TextLinesTests {
    private func text(_ words: String) -> Inline { .text(words, segment: 0) }

    private func shown(_ blocks: [Block]) -> [String] {
        TextLines.of(blocks).map { "\($0.indent) \($0.marker)\($0.isCode ? "`" : "") \($0.text)" }
    }

    @Test("keep the numbers and the depth of lists, with code and tips below their step") func lists() {
        let inner = List(start: nil, isTight: true, items: [[.paragraph([text("a")])], [.paragraph([text("b")])]])
        let steps = List(
            start: 3, isTight: false,
            items: [
                [.paragraph([text("Look")]), .list(inner), .alert(.tip, [.paragraph([text("Tip")])])],
                [.code(language: "ps", text: "Get-A |\n  Get-B\n")],
            ])
        #expect(
            shown([.list(steps)]) == [
                "0 3. Look", "1 • a", "1 • b", "1  Tip", "0 4. ", "1 ` Get-A |", "1 `   Get-B",
            ])
    }

    @Test("give a table row by row, without the names of its columns") func table() {
        func row(_ cells: [String], isHeader: Bool = false) -> Table.Row {
            Table.Row(isHeader: isHeader, cells: cells.map { Table.Cell(content: [.paragraph([text($0)])]) })
        }
        let table = Table(rows: [row(["Code", "Meaning"], isHeader: true), row(["5.7.1", "No"]), row(["5.7.2", ""])])
        #expect(shown([.table(table)]) == ["0  5.7.1 – No", "0  5.7.2"])
    }

    @Test("say where a link leads that leaves the site, and no other") func links() {
        func line(_ destination: String, _ words: String) -> [TextLine.Run] {
            TextLines.of([.paragraph([text("See "), .link(Link(destination: destination), [text(words)])])])[0].runs
        }
        #expect(
            line("https://example.com/a", "this") == [
                .init(.plain, "See this"), .init(.address, "https://example.com/a"),
            ])
        #expect(line("https://example.com", "https://example.com") == [.init(.plain, "See https://example.com")])
        #expect(line("other.md", "that") == [.init(.plain, "See that")])
        #expect(line("javascript:x", "that") == [.init(.plain, "See that")])
    }

    @Test("keep strong words strong") func strong() {
        let runs = TextLines.of([
            .paragraph([text("a "), .styled(.strong, [text("b")]), .styled(.emphasis, [text("c")])])
        ])
        #expect(runs == [TextLine(runs: [.init(.plain, "a "), .init(.strong, "b"), .init(.plain, "c")])])
    }
}
