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
