import Foundation
import Testing

/// A secret lies beside the content folder; no site may hold it.
@Suite("What lies outside of the content folder")
struct LeakTests {
    private let secret = "SECRETWORD"

    @Test("is not read through links in the folder: of articles, includes, pictures, folders and circles")
    func links() throws {
        let scratch = try scratch([
            "[!INCLUDE [x](leak.md)]", "[!INCLUDE [x](all/secret.md)]", "![x](leak.png)", "[x](all/secret.txt)",
            "[!code-text[x](leak.txt)]",
        ])
        for (link, target) in [
            ("leak.md", "../../secret.md"), ("leak.png", "../../secret.png"), ("leak.txt", "../../secret.txt"),
            ("all", "../.."), ("circle", "."),
        ] {
            try FileManager.default.createSymbolicLink(
                atPath: "\(scratch.path)/Content/nl-NL/\(link)", withDestinationPath: target)
        }
        let result = try build(scratch)
        #expect(try holders(of: secret, in: scratch) == [])
        #expect(result.errors.contains("include-missing"), "\(result.errors)")
        #expect(scratch.has("Output/nl-nl/articles/a.html"))
        #expect(!scratch.has("Output/nl-nl/articles/leak.html"))
    }

    /// Ways out, with the scratch folder for `ABSOLUTE`.
    private static let ways = [
        "../../secret.md", "..%2F..%2Fsecret.md", "%2e%2e/%2e%2e/secret.md", #"..\..\secret.md"#, "..%5c..%5csecret.md",
        "~/../secret.md", "x/../../../secret.md", "ABSOLUTE/secret.md", "file://ABSOLUTE/secret.md",
        "//ABSOLUTE/secret.md", "../../secret.md%00.md", "....//....//secret.md", "..%252f..%252fsecret.md",
        ".\u{301}./secret.md",
    ]

    @Test("is not read, however the way out is written")
    func ways() throws {
        let scratch = try scratch([])
        for (index, way) in Self.ways.enumerated() {
            let path = way.replacing("ABSOLUTE", with: scratch.path)
            let picture = path.replacing("secret.md", with: "secret.png")
            let text = """
                [!INCLUDE [x](\(path))] and [x](\(path)), ![x](\(picture))

                [!INCLUDE [x](\(path))]

                [!code-text[x](\(path))]

                :::image source="\(picture)" alt-text="x":::

                :::code language="text" source="\(path)":::

                <img src="\(picture)" alt="x"> <a href="\(path)">x</a>
                """
            try Data(text.utf8).write(to: URL(filePath: "\(scratch.path)/Content/nl-NL/way-\(index).md"))
        }
        #expect(try build(scratch).status == 0)
        #expect(try holders(of: secret, in: scratch) == [])
        let result = try Program.run(["check", "\(scratch.path)/Content", "--fail-on", "never"])
        for (index, way) in Self.ways.enumerated() {
            #expect(scratch.has("Output/nl-nl/articles/way-\(index).html"), "\(way)")
            let findings = result.output + result.errors
            #expect(findings.contains("nl-NL/way-\(index).md\n"), "\(way): \(findings)")
        }
    }

    private func scratch(_ lines: [String]) throws -> Scratch {
        var files = ["Content/nl-NL/a.md": "# Kop\n\n" + lines.joined(separator: "\n\n"), "Content/nl-NL/b.md": "# B"]
        for ending in ["md", "png", "txt"] { files["secret.\(ending)"] = "# \(secret)" }
        return try Scratch(texts: files)
    }

    private func build(_ scratch: Scratch) throws -> Program.Result {
        try Program.run(["build", "\(scratch.path)/Content", "--output", "\(scratch.path)/Output"])
    }

    /// The files of the output that hold a word.
    private func holders(of word: String, in scratch: Scratch) throws -> [String] {
        let output = URL(filePath: "\(scratch.path)/Output")
        let all =
            FileManager.default.enumerator(at: output, includingPropertiesForKeys: nil)?.allObjects as? [URL] ?? []
        try #require(all.count > 10)
        return all.filter { (try? Data(contentsOf: $0))?.firstRange(of: Data(word.utf8)) != nil }.map { $0.path() }
    }
}
