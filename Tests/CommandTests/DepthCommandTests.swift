import Foundation
import Testing

@Suite("An article that nests without end")
struct DepthCommandTests {
    private static func content() throws -> Scratch {
        try Scratch(texts: [
            "Content/en-US/deep.md": "# Deep\n\nFirst words.\n\n"
                + String(repeating: ":::row:::\n:::column:::\n", count: 10_000) + "\nLast words.\n",
            "Content/en-US/html.md": "# HTML\n\n" + String(repeating: "<div>\n\n> - ", count: 5_000)
                + "\n\nLast words.\n",
            "Content/en-US/other.md": "# Other\n\nOther words.\n",
        ])
    }

    @Test("costs neither its own text nor the other articles in a build")
    func build() throws {
        let scratch = try Self.content()
        let result = try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"])
        #expect(result.status == 65, "\(result.status) \(result.errors.suffix(2_000))")
        #expect(result.errors.contains("en-US/deep.md:69:1: error: "), "\(result.errors.prefix(2_000))")
        for (name, words) in [("deep", "Last words."), ("html", "Last words."), ("other", "Other words.")] {
            let page = try scratch.text("Output/en-us/articles/\(name).html")
            #expect(page.contains(words), "\(name)")
        }
    }

    @Test("is reported by check, ten findings of a kind at most in text and all in JSON")
    func check() throws {
        let scratch = try Self.content()
        let text = try Program.run(["check", "\(scratch.path)/Content"])
        #expect(text.status == 1, "\(text.errors.suffix(2_000))")
        #expect(text.output.contains("69:1 error: "), "\(text.output.prefix(2_000))")
        let lines = text.output.split(separator: "\n").filter { $0.contains("[directive-not-closed]") }
        #expect(lines.count == 11 && lines.last == "  and 54 more in this file [directive-not-closed]", "\(lines)")
        let json = try Program.run(["check", "\(scratch.path)/Content", "--format", "json"])
        #expect(json.output.components(separatedBy: "\"directive-not-closed\"").count == 65)
    }
}
