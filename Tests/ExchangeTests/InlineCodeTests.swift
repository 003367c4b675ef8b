import Articles
import Checks
import Diagnostics
import Platform
import Testing

@testable import Exchange

@Suite("Marks of Markdown in exchange")
struct InlineCodeTests {
    enum Version: CaseIterable {
        case two, one

        func text(_ file: ExchangeFile, isPlain: Bool = false) -> String {
            self == .two
                ? XLIFFWriter.text(of: file, isPlain: isPlain) : XLIFF12Writer.text(of: file, isPlain: isPlain)
        }

        func through(_ file: ExchangeFile, isPlain: Bool = false) throws -> ExchangeFile {
            try #require(try XLIFFReader.files(in: Array(text(file, isPlain: isPlain).utf8)).first)
        }
    }

    static func file(_ source: String, _ target: String) -> ExchangeFile {
        ExchangeFile(
            original: "a", sourceLanguage: "en-US", targetLanguage: "nl-NL", isMarkdown: true,
            units: [.init(id: "u", source: source, target: target, state: .reviewed)])
    }

    @Test("A text is cut into words and marks that nest, and joined it is the text to the byte")
    func pieces() {
        #expect(
            InlinePiece.all(in: "Select **[Save](a.md \"t\")** in `a*b`, {0}.") == [
                .text("Select "), .open("**"), .open("["), .text("Save"), .close("](a.md \"t\")"), .close("**"),
                .text(" in "), .single("`a*b`"), .text(", "), .single("{0}"), .text("."),
            ])
        for text in Self.odd {
            let all = InlinePiece.all(in: text)
            #expect(all.map(\.original).joined() == text)
            var depth = 0
            for piece in all {
                if case .open = piece { depth += 1 }
                if case .close = piece { depth -= 1 }
                #expect(depth >= 0, "\(text)")
            }
            #expect(depth == 0, "\(text)")
        }
    }

    static let odd = [
        "", "*", "**a*", "[a](b", "[a]", "![](x.png)", "**a [b** c](d)", "<b>*a</b>*", "`", "``a`b``", "*a **b* c**",
        "[a [b](c) d](e)", "a\u{1}b `c\u{2}` \u{202E}", "é **ü** 日本 **語**、",
        "<https://a.example> https://b.example/x_y_z",
        "\\*a\\* &nbsp; <tenantid> %temp%", "![*a*](b.png \"c\")", "***a***", "_a_**b**", "<!-- *a* --> x", "*a\tb*\\",
    ]

    @Test("Marks come back to the byte, however odd the text, protected or plain", arguments: Version.allCases)
    func odd(version: Version) throws {
        for (source, target) in zip(Self.odd, Self.odd.reversed()) {
            for isPlain in [false, true] {
                let file = Self.file(source, target)
                let unit = try version.through(file, isPlain: isPlain).units[0]
                #expect(unit.source == source && unit.target == target, "\(version.text(file, isPlain: isPlain))")
                #expect(unit.state == .reviewed)
            }
        }
    }

    @Test("What is the same in source and target has one number, and a link keeps its own destination")
    func numbers() throws {
        let file = Self.file("**A** `b` [c](x)", "[C](y) `b` **A**")
        let one = Version.one.text(file)
        #expect(
            one.contains("<source><g id=\"1\">A</g> <x id=\"2\" equiv-text=\"`b`\"/> <g id=\"3\">c</g></source>"),
            "\(one)")
        #expect(
            one.contains(
                "<target state=\"final\"><g id=\"3\">C</g> <x id=\"2\" equiv-text=\"`b`\"/> <g id=\"1\">A</g></target>")
        )
        let two = Version.two.text(file)
        #expect(
            two.contains(
                "<target><pc id=\"3\" dataRefStart=\"d3\" dataRefEnd=\"d5\">C</pc> <ph id=\"2\" dataRef=\"d2\" disp=\"`b`\"/> "
                    + "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1\">A</pc></target>"), "\(two)")
        #expect(Version.one.text(file, isPlain: true).contains("<source>**A** `b` [c](x)</source>"))
    }

    @Test("A mark that the document does not tell is refused, not lost", arguments: Version.allCases)
    func unknown(version: Version) throws {
        let file = Self.file("**A** b", "**A** c")
        let text = version.text(file)
        let foreign = text.replacing(
            version == .one ? "<g id=\"1\">A</g> c" : "dataRefEnd=\"d1\">A</pc> c",
            with: version == .one ? "<g id=\"9\">A</g> c" : "dataRefEnd=\"d9\">A</pc> c")
        #expect(foreign != text)
        let unit = try #require(try XLIFFReader.files(in: Array(foreign.utf8)).first).units[0]
        let problem = TargetProblem(of: unit, unit.target ?? "", source: "**A** b", current: "**A** c")
        #expect(problem?.identifier == "target-invalid", "\(unit)")
    }

    @Test("Every pair of the project's articles comes back to the byte", arguments: Version.allCases)
    func articles(version: Version) throws {
        var pairs = 0
        for language in ["de-DE", "nl-NL", "fr-FR", "es-ES", "ja-JP"] {
            for path in try FileTree.list("Content/\(language)").files where path.hasSuffix(".md") {
                let bytes = try FileSystem.read("Content/\(language)/\(path)")
                let article = try SplitArticle.read(path: path, bytes: bytes).get()
                let file = ExchangeFile(article, key: path, from: LocaleTag("en-US")!, to: LocaleTag(language)!)
                let read = try version.through(file)
                #expect(read.units.map(\.source) == file.units.map(\.source), "\(path)")
                #expect(read.units.map(\.target) == file.units.map(\.target), "\(path)")
                #expect(read.units.map(\.state) == file.units.map(\.state))
                #expect(ArticleImport.apply(read, to: bytes, path: path).bytes == nil)
                pairs += file.units.count
            }
        }
        #expect(pairs > 2_000)
    }
}
