import Codes
import Lookup
import Phrases
import Terms
import Testing

@Suite("Lines that the data quotes") struct QuotedLinesTests {
    private static let lines = [
        "550 5.7.705 Access denied, tenant has exceeded threshold",
        "Access denied, sending domain [$SenderDomain] does not pass DMARC verification",
        "Remote server returned not permitted to relay -> <remote reply>",
        "... part of their network is on our block list (S3150)",
        "Access denied, banned sender",
        "Access denied, banned sender[<ip>]",
        "denied",
    ]

    /// The lines that the table of an index finds in a text, by their numbers.
    private func found(_ text: String) throws -> [Int] {
        var book = Samples.book
        book.sheets = Self.lines.enumerated().map { Samples.sheet("5.0.\($0)", titles: [:], messages: [$1]) }
        let file = try IndexFile(IndexWriter.bytes(of: book))
        let index = try LookupIndex(file.path)
        let table = try #require(PhraseTable(try index.phrases()))
        let literals = try index.literals()
        return table.matches(in: PlainText(text)).compactMap { match in
            guard let line = match.line, literals[line].code.spelling == match.code else { return nil }
            return Self.lines.firstIndex(of: literals[line].text)
        }
    }

    @Test(
        "are found past letter case, line ends and what varies, and lead to their code",
        arguments: [
            ("said: ACCESS DENIED, tenant has\r\n exceeded threshold (in reply)", [0]),
            ("Access denied, sending domain example.com does not pass DMARC verification", [1]),
            ("550 Remote server returned not permitted to relay -> 554 no", [2]),
            ("Unfortunately, part of their network is on our block list (S3150).", [3]),
            ("Access denied, banned sender[192.0.2.1]", [4, 5]), ("Access to the car park is denied", []),
        ])
    func lines(_ text: String, _ expected: [Int]) throws {
        #expect(try found(text) == expected, "\(text)")
    }
}
