import Testing

@testable import Exchange

@Suite("Messages of gettext")
struct POTests {
    static let file = ExchangeFile(
        original: "mail/a b", sourceLanguage: "en-US", targetLanguage: "nl-NL",
        units: [
            .init(
                id: "a-1", source: "Say \"\\n\"\tnow", target: "Zeg \"\\n\"\tnu", state: .reviewed,
                notes: ["A note\nin two"]),
            .init(id: "a-2", source: "One\nTwo\n", target: "Een\nTwee\n", state: .translated),
            .init(id: "a-3", source: "None\u{1}7", target: "", state: .initial),
        ])

    @Test("What was written is read back to the letter, with its state")
    func roundTrip() throws {
        let text = POWriter.text(of: Self.file)
        let read = try POReader.file(in: Array(text.utf8))
        #expect(read.original == "mail/a b" && read.targetLanguage == "nl-NL" && read.sourceLanguage == "en-US")
        #expect(read.units.map(\.id) == ["a-1", "a-2", "a-3"])
        #expect(read.units.map(\.source) == Self.file.units.map(\.source), "\(text)")
        #expect(read.units.map(\.target) == Self.file.units.map(\.target))
        #expect(read.units.map(\.state) == [.reviewed, .translated, .initial])
        #expect(
            text.contains("#. A note\n#. in two\nmsgctxt \"a-1\"\n") && text.contains("#, fuzzy\nmsgctxt \"a-2\"\n"))
    }

    @Test("What other tools add is passed over: references, earlier texts, retired messages, wrapped lines, CRLF")
    func others() throws {
        let text = """
            # Translator's word
            msgid ""
            msgstr ""
            "Language: nl_NL\\n"
            "Content-Type: text/plain; charset=UTF-8\\n"
            "X-Naslag-Original: a\\n"

            #: a.c:1
            #, c-format, fuzzy
            #| msgid "Old"
            msgctxt "a-1"
            msgid ""
            "Long "
            "text"
            msgstr "Lan\\147e tekst"

            #~ msgid "Gone"
            #~ msgstr "Weg"

            """.replacing("\n", with: "\r\n")
        let read = try POReader.file(in: Array(text.utf8))
        #expect(read.original == "a" && read.targetLanguage == "nl-NL")
        #expect(read.units == [.init(id: "a-1", source: "Long text", target: "Lange tekst", state: .translated)])
    }

    @Test(
        "What is no such file is refused with its line",
        arguments: [
            ("", 1, "this is no PO file: its header is missing"),
            ("msgid \"a\"\nmsgstr \"b\"\n", 3, "a message has no msgctxt; export it again"),
            ("\nmsgid \"\"\nmsgid \"\"\n", 3, "msgid stands here twice"),
            ("msgid \"a\n", 1, "this string is not closed"),
            ("msgid \"a\" b\n", 1, "something stands behind the string; write a backslash before a quote in it"),
            ("msgid a\n", 1, "a string must stand in quotes here"), ("<xliff/>\n", 1, "this is no line of a PO file"),
            ("\"a\"\n", 1, "a string stands here without msgid or msgstr"),
            ("msgid \"\\q\"\n", 1, "this escape means nothing in PO"),
            ("msgid \"\\377\"\n", 1, "this escape means nothing in PO"),
            (
                "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=ISO-8859-1\\n\"\n", 3,
                "this file is in another encoding; save it as UTF-8"
            ),
            (
                "msgctxt \"a\"\nmsgid \"b\"\nmsgid_plural \"c\"\n", 3,
                "a message with plurals; Naslag writes none, so take it out"
            ),
        ])
    func refused(text: String, line: Int, message: String) {
        #expect {
            try POReader.file(in: Array(text.utf8))
        } throws: { error in
            (error as? ExchangeFile.Problem).map { ($0.line, $0.description) == (line, message) } ?? false
        }
    }
}
