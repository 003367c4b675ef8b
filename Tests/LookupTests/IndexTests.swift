import Codes
import Lookup
import Terms
import Testing

@Suite("The index of an answer") struct IndexTests {
    @Test("gives back each sheet, its words in the language asked for alone") func roundTrip() throws {
        let book = Samples.book
        let file = try IndexFile(IndexWriter.bytes(of: book))
        let index = try LookupIndex(file.path)
        #expect(index.languages == book.languages)
        #expect(index.sourceLanguage == "en-US")
        #expect(index.schemes.map(\.pattern) == ["CTS-[0-9]{4}"])
        var expected = book.sheets[0]
        expected.meanings[0].words["en-US"] = nil
        #expect(try index.sheet(Samples.code("5.7.705"), Samples.order) == expected)
        #expect(try index.sheet(Samples.code("5"), Samples.order)?.meanings[0].words.keys.sorted() == ["en-US"])
        #expect(try index.sheet(Samples.code("5.7.7"), Samples.order) == nil)
        #expect(index.codes.map(\.spelling) == ["5", "5.7.705", "5.7.7xx"])
    }

    @Test("finds each literal with its code") func literals() throws {
        let file = try IndexFile(IndexWriter.bytes(of: Samples.book))
        let literals = try LookupIndex(file.path).literals()
        #expect(literals == [Literal(code: Samples.code("5.7.705"), meaning: 0, text: "Access denied, threshold")])
    }

    @Test("tells what is to be told of a translation in one byte, and in none where there is nothing") func caution()
        throws
    {
        var book = Samples.book
        let plain = IndexWriter.bytes(of: book).count
        book.sheets[0].meanings[0].words["nl-NL"]?.caution = [.machine, .stale]
        let bytes = IndexWriter.bytes(of: book)
        #expect(bytes.count == plain + 1)
        let file = try IndexFile(bytes)
        let sheet = try LookupIndex(file.path).sheet(Samples.code("5.7.705"), Samples.order)
        #expect(sheet?.meanings[0].words["nl-NL"]?.caution == [.machine, .stale])
    }

    @Test("has the same bytes whatever the order of the sheets") func sameBytes() {
        var book = Samples.book
        let bytes = IndexWriter.bytes(of: book)
        book.sheets.reverse()
        #expect(IndexWriter.bytes(of: book) == bytes)
    }

    @Test("finds each of three thousand codes") func many() throws {
        var book = Samples.book
        let spellings = (0..<3000).map { "5.\($0 / 100).\($0 % 100)" }
        book.sheets = spellings.map { Samples.sheet($0, titles: ["en-US": $0]) }
        let file = try IndexFile(IndexWriter.bytes(of: book))
        let index = try LookupIndex(file.path)
        for spelling in spellings {
            let sheet = try index.sheet(Samples.code(spelling), Samples.order)
            #expect(sheet?.meanings.first?.words["en-US"]?.title == spelling)
        }
    }
}
