import Testing

@testable import Site
@testable import Pages

@Suite("Text in HTML")
struct HTMLWriterTests {
    @Test(
        "Is escaped wherever it stands",
        arguments: [
            ("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;"), ("\u{7F}", ""), ("\u{1}", ""), ("\r", "\r"),
            ("\u{80}", ""), ("\u{9F}", ""), ("\u{A0}", "\u{A0}"), ("\t", "\t"), ("\n", "\n"), ("'", "'"), ("é", "é"),
            ("\u{FFFE}", ""), ("\u{FFFF}", ""), ("\u{FFFD}", "\u{FFFD}"), ("\u{FB01}", "\u{FB01}"),
        ])
    func isEscaped(character: String, expected: String) {
        // Texts are looked at in pieces of eight bytes.
        for before in 0..<17 {
            for after in 0..<17 {
                let text =
                    [String](repeating: "a", count: before) + [character] + [String](repeating: "ب", count: after)
                var writer = HTMLWriter()
                writer.attributeText(text.joined())
                let shown = text.map { $0 == character ? expected : $0 }.joined()
                #expect(String(decoding: writer.bytes, as: UTF8.self) == shown)
            }
        }
    }

    @Test("Keeps its quotation marks outside of attributes")
    func keepsQuotationMarks() {
        var writer = HTMLWriter()
        writer.text("\"a\" & <b>")
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\" &amp; &lt;b&gt;")
    }
}
