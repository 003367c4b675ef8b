import Testing

@testable import Articles

@Suite("An alert in a cell")
struct CellAlertTests {
    @Test("stands behind the words before it")
    func behindWords() throws {
        let text = "| A |\n|---|\n| Buy it. <br> > [!NOTE]>  It takes a day. |\n"
        let article = try SplitArticle.read(path: "a.md", bytes: Array(text.utf8)).get()
        var reader = TreeReader { _ in nil }
        guard case .table(let table)? = reader.tree(of: article, .target).blocks.first else {
            Issue.record("no table")
            return
        }
        let cell = table.rows[1].cells[0].content
        #expect(cell.count == 2)
        #expect(cell.first == .paragraph([.text("Buy it. ", segment: 0)]))
        #expect(cell.last == .alert(.note, [.paragraph([.text("It takes a day.", segment: 0)])]))
    }

    @Test("is not seen in words that only look like one", arguments: ["a [!x] b", "a [NOTE] b", "a [ !NOTE ] b"])
    func otherWords(text: String) {
        #expect(CellAlert.blocks(of: [.text(text, segment: 0)]) == [.paragraph([.text(text, segment: 0)])])
    }
}
