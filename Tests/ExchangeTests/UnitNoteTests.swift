import Articles
import Checks
import Diagnostics
import Knowledge
import Testing

@testable import Exchange

@Suite("What a unit tells its translator") struct UnitNoteTests {
    private static func file(_ text: String, _ findings: [Finding] = []) throws -> ExchangeFile {
        let article = try SplitArticle.read(path: "nl-NL/a.md", bytes: Array(text.utf8)).get()
        return ExchangeFile(
            article, key: "a", from: LocaleTag("en-US")!, to: LocaleTag("nl-NL")!, findings: findings)
    }

    private static func pair(_ number: Int, _ target: String, _ source: String) -> String {
        "<span data-ttu-id=\"a0000-\(number)\">\(target)</span><span class=\"sxs-lookup\">"
            + "<span data-stu-id=\"a0000-\(number)\">\(source)</span></span>"
    }

    @Test("Where its sentence stands")
    func places() throws {
        let text = """
            ## \(Self.pair(101, "Kop", "Head"))

            \(Self.pair(102, "Tekst.", "Text."))

            1. \(Self.pair(103, "Doe.", "Do."))
               > [!NOTE]
               > \(Self.pair(104, "Let op.", "Mind."))

            | \(Self.pair(105, "Code", "Code")) |
            |---|
            | \(Self.pair(106, "Uit", "Off")) |

            """
        let notes = try Self.file(text).units.map(\.notes)
        #expect(
            notes == [
                ["heading of level 2"], [], ["step 1 of 1"], ["alert 'note', in: step 1 of 1"], ["head of a column"],
                ["table cell"],
            ])
    }

    @Test("What checks found in it")
    func findings() throws {
        let problem = Diagnostic(.error, "code-lost", at: Place(file: "nl-NL/a.md", line: 1), "the code is gone")
        let finding = Finding(problem, key: "a", locale: "nl-NL", segment: "a0000-101")
        let file = try Self.file(Self.pair(101, "Fout", "Error 5.7.705") + "\n", [finding])
        #expect(file.units.map(\.notes) == [["error: the code is gone [code-lost]"]])
        #expect(POWriter.text(of: file).contains("#. error: the code is gone [code-lost]\n"))
    }

    @Test("Which names stay as they are, and come back as text", arguments: ["2.0", "1.2"])
    func names(version: String) throws {
        var term = Configuration.GlossaryTerm(term: "Exchange Online")
        term.isKept = true
        let names = KeptNames([term])
        let file = try Self.file(
            Self.pair(101, "Open **Exchange Online**, geen Exchange Onlinedienst.", "Open **Exchange Online**.") + "\n")
        let text =
            version == "2.0"
            ? XLIFFWriter.text(of: file, keeping: names) : XLIFF12Writer.text(of: file, keeping: names)
        let mark = version == "2.0" ? "<mrk id=\"m1\" translate=\"no\">" : "<mrk mtype=\"protected\">"
        #expect(text.split(separator: mark + "Exchange Online</mrk>").count == 3, "\(text)")
        #expect(try XLIFFReader.files(in: Array(text.utf8))[0].units.map(\.target) == file.units.map(\.target))
    }
}
