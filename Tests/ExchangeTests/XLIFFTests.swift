import Articles
import Diagnostics
import Foundation
import Testing

@testable import Exchange

struct XLIFFTests {
    static let article =
        "---\nms.translationtype: HT\n---\n- <span data-ttu-id=\"a0000-101\">Kies **Opslaan** & `a < b`.</span>"
        + "<span class=\"sxs-lookup\"><span data-stu-id=\"a0000-101\">Select **Save** & `a < b`.</span></span>\n"
        + "- <span data-ttu-id=\"a0000-102\">Twee\u{1}</span>"
        + "<span class=\"sxs-lookup\"><span data-stu-id=\"a0000-102\">Two</span></span>\n"

    static func xliff(_ text: String = article) throws -> String {
        let split = try SplitArticle.read(path: "nl-NL/mail/a b.md", bytes: Array(text.utf8)).get()
        return XLIFFWriter.text(
            of: ExchangeFile(split, key: "mail/a b", from: LocaleTag("en-US")!, to: LocaleTag("nl-NL")!), isPlain: true)
    }

    @Test("A unit holds source and target as the article writes them, and who translated")
    func writesPairs() throws {
        let text = try Self.xliff()
        #expect(text.contains("<file id=\"mail:a_x20_b\" original=\"mail/a b\""))
        let unit =
            "<unit id=\"a0000-101\">\n<notes>\n<note>list item</note>\n</notes>\n<segment state=\"reviewed\">"
        #expect(text.contains(unit), "\(text)")
        #expect(text.contains("<target>Kies **Opslaan** &amp; `a &lt; b`.</target>"))
        #expect(text.contains("<target>Twee<cp hex=\"0001\"/></target>"))
    }

    @Test("The end of a CDATA section is text as any other, in both formats")
    func endOfSection() throws {
        let text = Self.article.replacing("`a < b`", with: "`x[y[0]]>1`")
        let xliff = try Self.xliff(text)
        #expect(xliff.contains("<target>Kies **Opslaan** &amp; `x[y[0]]&gt;1`.</target>"), "\(xliff)")
        #expect(
            try XLIFFReader.files(in: Array(xliff.utf8)).first?.units.first?.target == "Kies **Opslaan** & `x[y[0]]>1`."
        )
        var memory = TMXWriter(source: LocaleTag("en-US")!, target: LocaleTag("nl-NL")!, version: "1")
        memory.add(try SplitArticle.read(path: "a.md", bytes: Array(text.utf8)).get(), key: "a")
        #expect(!memory.finished().contains("]]>"), "\(memory.finished())")
    }

    @Test(
        "Elements in elements are read or refused on a thread with a small stack",
        arguments: [
            ("<group id=\"g\">", 200), ("<group id=\"g\">", 100_000), ("<pc id=\"1\">", 240),
            ("<pc id=\"1\">", 100_000),
        ])
    func depth(opening: String, count: Int) {
        let name = opening.dropFirst().prefix { $0 != " " }
        let text =
            "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\" version=\"2.0\"><file id=\"a\"><unit id=\"u\"><segment><source>"
            + String(repeating: opening, count: count) + "a" + String(repeating: "</\(name)>", count: count)
            + "</source></segment></unit></file></xliff>"
        let done = DispatchSemaphore(value: 0)
        let thread = Thread {
            _ = try? XLIFFReader.files(in: Array(text.utf8))
            done.signal()
        }
        thread.stackSize = 512 << 10
        thread.start()
        #expect(done.wait(timeout: .now() + 60) == .success)
    }

    @Test("What was written is read back to the letter")
    func readsBack() throws {
        let file = try #require(try XLIFFReader.files(in: Array(Self.xliff().utf8)).first)
        #expect(file.original == "mail/a b" && file.targetLanguage == "nl-NL")
        #expect(file.units.map(\.target) == ["Kies **Opslaan** & `a < b`.", "Twee\u{1}"])
        #expect(file.units.map(\.source) == ["Select **Save** & `a < b`.", "Two"])
    }

    @Test("Blanks in the name of an article come back as they are", arguments: ["a\tb", "a\nb", "a  b", "a\"b&<c>"])
    func names(key: String) throws {
        let split = try SplitArticle.read(path: "a.md", bytes: Array(Self.article.utf8)).get()
        let text = XLIFFWriter.text(
            of: ExchangeFile(split, key: key, from: LocaleTag("en-US")!, to: LocaleTag("nl-NL")!))
        #expect(try XLIFFReader.files(in: Array(text.utf8)).first?.original == key, "\(text)")
    }

    @Test("Without changes the article stays as it is")
    func changesNothing() throws {
        let file = try #require(try XLIFFReader.files(in: Array(Self.xliff().utf8)).first)
        let result = ArticleImport.apply(file, to: Array(Self.article.utf8), path: "nl-NL/mail/a b.md")
        #expect(result.bytes == nil)
        #expect(result.diagnostics == [])
    }

    @Test("A changed target alone is written, also into a file with a byte order mark and CRLF")
    func changesOneTarget() throws {
        let raw = "\u{FEFF}" + Self.article.replacing("\n", with: "\r\n")
        let changed = try Self.xliff().replacing("Kies **Opslaan**", with: "Selecteer **Opslaan**")
        let file = try #require(try XLIFFReader.files(in: Array(changed.utf8)).first)
        let result = ArticleImport.apply(file, to: Array(raw.utf8), path: "nl-NL/mail/a b.md")
        #expect(result.changed == 1)
        #expect(result.bytes.map { String(decoding: $0, as: UTF8.self) } == raw.replacing("Kies", with: "Selecteer"))
    }

    @Test(
        "With a day an article is a person's where all of its units are reviewed, and else a machine's once it changes")
    func handoff() throws {
        func back(_ article: String, _ old: String, _ new: String, _ handoff: String? = "2026-11-29") throws -> String?
        {
            let text = try Self.xliff(article).replacing(old, with: new)
            let file = try #require(try XLIFFReader.files(in: Array(text.utf8)).first)
            let result = ArticleImport.apply(file, to: Array(article.utf8), path: "a.md", handoff: handoff)
            #expect(result.diagnostics.map(\.description) == [])
            return result.bytes.map { String(decoding: $0, as: UTF8.self) }
        }
        let machine = Self.article.replacing("HT", with: "MT")
        let (day, human) = ("\nms.lasthandoff: 11/29/2026", "ms.translationtype: HT")
        let reviewed = ("state=\"translated\"", "state=\"reviewed\"")
        #expect(try back(Self.article, "", "") == nil && back(machine, "", "") == nil)
        #expect(try back(machine, reviewed.0, reviewed.1) == Self.article.replacing(human, with: human + day))
        #expect(try back(machine, reviewed.0, reviewed.1, nil) == nil)
        let windows =
            "\u{FEFF}"
            + machine.replacing("---\n-", with: "ms.lasthandoff: 01/29/2020\n---\n-").replacing("\n", with: "\r\n")
        #expect(
            try back(windows, reviewed.0, reviewed.1)
                == windows.replacing("MT", with: "HT").replacing("01/29/2020", with: "11/29/2026"))
        #expect(
            try back(Self.article, "Kies", "Klik")
                == Self.article.replacing("Kies", with: "Klik").replacing(human, with: human + day))
        let first = "<unit id=\"a0000-101\">\n<notes>\n<note>list item</note>\n</notes>\n<segment state=\""
        #expect(
            try back(
                Self.article, first + "reviewed\">\n<source>Select **Save** &amp; `a &lt; b`.</source>\n<target>Kies",
                first + "translated\">\n<source>Select **Save** &amp; `a &lt; b`.</source>\n<target>Klik")
                == Self.article.replacing("Kies", with: "Klik").replacing(human, with: "ms.translationtype: MT" + day))
    }

    @Test("A target that would break the article, and one of another source, are refused")
    func refuses() throws {
        func identifiers(_ old: String, _ new: String) throws -> [String] {
            let text = try Self.xliff().replacing(old, with: new)
            let file = try #require(try XLIFFReader.files(in: Array(text.utf8)).first)
            let result = ArticleImport.apply(file, to: Array(Self.article.utf8), path: "a.md")
            return result.bytes == nil ? result.diagnostics.map(\.identifier) : ["written"]
        }
        let bridge = "x&lt;/span&gt;&lt;span class=\"sxs-lookup\"&gt;&lt;span data-stu-id=\"a0000-102\"&gt;"
        #expect(try identifiers("Twee", bridge) == ["target-markup"])
        #expect(try identifiers("Twee", "Een\n\n# Twee") == ["target-blocks"])
        #expect(try identifiers("Twee", "Twee\u{202E}x") == ["target-invalid"])
        #expect(try identifiers("Twee", "Twee<cp hex=\"001B\"/>") == ["target-invalid"])
        #expect(
            try identifiers("<source>Two</source>\n<target>Twee", "<source>Too</source>\n<target>Drie") == [
                "source-changed"
            ])
        #expect(try identifiers("Twee<cp hex=\"0001\"/>", " ") == ["target-empty"])
    }

    @Test("A unit that is there twice, or is none of the article's, is told as an error")
    func units() throws {
        let unit = "<unit id=\"a0000-102\"><segment><source>Two</source><target>Drie</target></segment></unit>"
        for (extra, identifier) in [
            (unit, "unit-duplicate"), (unit.replacing("a0000-102", with: "a0000-999"), "unit-unknown"),
        ] {
            let text = try Self.xliff().replacing("</file>", with: extra + "</file>")
            let file = try #require(try XLIFFReader.files(in: Array(text.utf8)).first)
            let found = ArticleImport.apply(file, to: Array(Self.article.utf8), path: "a.md").diagnostics
            #expect(found.map(\.identifier) == [identifier])
            #expect(found.allSatisfy { $0.severity == .error })
        }
    }

    @Test("A document type is refused, whatever it declares")
    func documentType() throws {
        let text = try Self.xliff().replacing("<xliff ", with: "<!DOCTYPE xliff [<!ENTITY e \"y\">]>\n<xliff ")
        #expect(throws: ExchangeFile.Problem.self) { try XLIFFReader.files(in: Array(text.utf8)) }
    }

    @Test("Segments that a tool has split are one unit again")
    func joinsSegments() throws {
        let text = """
            <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en" trgLang="nl"><file id="f" original="o">
            <unit id="u"><segment><source>One.</source><target>Een.</target></segment><ignorable><source> </source></ignorable>\
            <segment><source>Two.</source><target>Twee <pc id="1">en</pc>.</target></segment></unit></file></xliff>
            """
        let file = try #require(try XLIFFReader.files(in: Array(text.utf8)).first)
        #expect(file.units == [.init(id: "u", source: "One. Two.", target: "Een. Twee en.", state: .initial)])
    }

    @Test("What is no XLIFF 1 or 2 is refused with its line")
    func refusesOther() {
        #expect(throws: ExchangeFile.Problem.self) { try XLIFFReader.files(in: Array("<xliff version=\"3.0\"/>".utf8)) }
        #expect(throws: ExchangeFile.Problem.self) { try XLIFFReader.files(in: Array("<xliff>\n<a".utf8)) }
        #expect(throws: ExchangeFile.Problem.self) { try XLIFFReader.files(in: []) }
    }
}
