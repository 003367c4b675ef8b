import Foundation
import Testing

@Suite("naslag export and import") struct ExportCommandTests {
    private static let pair =
        "<span data-ttu-id=\"a-1\">Goed</span><span class=\"sxs-lookup\"><span data-stu-id=\"a-1\">Good</span></span>\n"

    @Test(
        "end with 65 where an article cannot be read, and write the others",
        arguments: [("xliff", "nl-NL/a.xlf"), ("tmx", "nl-NL.tmx")])
    func brokenArticle(format: String, file: String) throws {
        let scratch = try Scratch([
            "Content/nl-NL/a.md": Data(Self.pair.utf8), "Content/nl-NL/b.md": Data([0x23, 0x20, 0xFF, 0xFE]),
        ])
        let result = try Program.run([
            "export", format, "\(scratch.path)/Content", "--output", "\(scratch.path)/pairs",
        ])
        #expect(result.status == 65, "\(result.errors)")
        #expect(result.errors.contains("nl-NL/b.md:"), "\(result.errors)")
        #expect(try scratch.text("pairs/\(file)").contains("Goed"))
    }

    @Test(
        "write XLIFF 2.0 or 1.2, protected or plain, and PO, which come back unchanged and with one edit",
        arguments: [
            (["xliff"], "xlf", "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.0\""),
            (["xliff", "--version", "2.0", "--plain"], "xlf", "<target>**Goed**</target>"),
            (["xliff", "--version", "1.2"], "xlf", "<g id=\"1\">Goed</g>"),
            (["xliff", "--version", "1.2", "--plain"], "xlf", "<target state=\"translated\">**Goed**</target>"),
            (["po"], "po", "msgctxt \"a-1\"\nmsgid \"**Good**\"\nmsgstr \"**Goed**\"\n"),
        ])
    func formats(options: [String], ending: String, telling: String) throws {
        let article = Self.pair.replacing("Goed", with: "**Goed**").replacing("Good", with: "**Good**")
        let scratch = try Scratch(["Content/nl-NL/a.md": Data(article.utf8)])
        let out = try Program.run(["export"] + options + ["Content", "--output", "out"], folder: scratch.path)
        #expect(out.status == 0, "\(out.errors)")
        let text = try scratch.text("out/nl-NL/a.\(ending)")
        #expect(text.contains(telling), "\(text)")
        let back = { try Program.run(["import", options[0], "out"], folder: scratch.path) }
        #expect(try back().output == "0 targets changed in 0 articles of Content\n")
        try Data(text.replacing("Goed", with: "Beter").utf8).write(
            to: URL(filePath: "\(scratch.path)/out/nl-NL/a.\(ending)"))
        #expect(try back().status == 0)
        #expect(try scratch.text("Content/nl-NL/a.md") == article.replacing("Goed", with: "Beter"))
    }

    @Test("end with 65 where a document cannot be read, and take the others over")
    func brokenDocument() throws {
        let scratch = try Scratch(["Content/nl-NL/a.md": Data(Self.pair.utf8)])
        let (content, pairs) = ("\(scratch.path)/Content", "\(scratch.path)/pairs")
        #expect(try Program.run(["export", "xliff", content, "--output", pairs]).status == 0)
        let text = try scratch.text("pairs/nl-NL/a.xlf").replacing("<target>Goed", with: "<target>Beter")
        try Data(text.utf8).write(to: URL(filePath: "\(pairs)/nl-NL/a.xlf"))
        try Data("<xliff".utf8).write(to: URL(filePath: "\(pairs)/nl-NL/b.xlf"))
        let result = try Program.run(["import", "xliff", pairs, "--content", content])
        #expect(result.status == 65, "\(result.errors)")
        #expect(try scratch.text("Content/nl-NL/a.md") == Self.pair.replacing("Goed", with: "Beter"))
    }
}
