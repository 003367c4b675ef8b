import Testing

@testable import Checks

/// The fixes of the mechanical checks, on the text that they mend.
struct FixTests {
    @Test("A word that is glued to a link gets its blank")
    func gluedLink() throws {
        #expect(try Sample.identifiers("Zie [hulp](x.md)voor meer.", "See [help](x.md) for more.") == ["link-glued"])
        #expect(
            try Sample.fixed("Zie [hulp](x.md)voor meer.", "See [help](x.md) for more.")
                == "Zie [hulp](x.md) voor meer.")
    }

    @Test("Neither a comma of another script nor Japanese is a glued word")
    func notGlued() throws {
        #expect(try Sample.identifiers("انتقل [هنا](x.md)، ثم.", "Go [here](x.md), then.", locale: "ar-SA") == [])
        #expect(try Sample.identifiers("[ヘルプ](x.md)を参照。", "See [help](x.md).", locale: "ja-JP") == [])
    }

    @Test(
        "Punctuation moves out of bold and of the text of links",
        arguments: [
            ("Kies **Opslaan.**", "Select **Save**.", "Kies **Opslaan**."),
            ("Zie [hulp.](x.md)", "See [help](x.md).", "Zie [hulp](x.md)."),
            ("Kies **Opslaan .**", "Select **Save**.", "Kies **Opslaan**."),
            ("Kies **A,** of **B**.", "Select **A**, or **B**.", "Kies **A**, of **B**."),
        ])
    func punctuation(target: String, source: String, mended: String) throws {
        #expect(try Sample.fixed(target, source) == mended)
    }

    @Test("Bold that ends in punctuation in the source too stays")
    func punctuationOfSource() throws {
        #expect(try Sample.identifiers("**Let op.** Kies.", "**Note.** Select.") == [])
    }

    @Test(
        "Blanks that are too many go",
        arguments: [
            ("Kies  **A**.", "Select **A**.", "Kies **A**."), ("Kies **A** .", "Select **A**.", "Kies **A**."),
            ("Kies .NET  nu", "Select .NET now", "Kies .NET nu"),
        ])
    func spacing(target: String, source: String, mended: String) throws {
        #expect(try Sample.fixed(target, source) == mended)
    }

    @Test("The comma of a version becomes a dot")
    func version() throws {
        #expect(try Sample.fixed("Gebruik TLS 1,2 nu.", "Use TLS 1.2 now.") == "Gebruik TLS 1.2 nu.")
    }
}
