import Articles
import Codes
import Testing

@testable import Checks

/// The checks read the Markdown of a sentence where it stands in the file, since findings need its place; pages are read
/// by cmark-gfm. Both must see the same, but for addresses in angle brackets, which are no words to checks.
@Suite("What checks see in a sentence is what cmark-gfm sees")
struct InlineAgreementTests {
    /// Links with their destinations, images, code, bold and italics, in order.
    private struct Seen: Equatable, CustomStringConvertible {
        var links: [String] = []
        var images: [String] = []
        var code: [String] = []
        var strong = 0
        var emphasis = 0

        var description: String { "links \(links), images \(images), code \(code), \(strong) bold, \(emphasis) italic" }

        mutating func add(_ inlines: [Inline]) {
            for inline in inlines {
                switch inline {
                case .link(let link, let content):
                    links.append(link.destination)
                    add(content)
                case .image(let image): images.append(image.source)
                case .code(let text, _): code.append(text)
                case .styled(let style, let content):
                    strong += style == .strong ? 1 : 0
                    emphasis += style == .emphasis ? 1 : 0
                    add(content)
                case .text, .anchor, .softBreak, .lineBreak: break
                }
            }
        }
    }

    private static func seen(byChecks text: String) throws -> Seen {
        let article = try SplitArticle.read(path: "a.md", bytes: Array(Sample.article([(text, "Source.")]).utf8)).get()
        var reader = ContextReader(scanner: CodeScanner()) { _ in nil }
        let context = reader.context(of: article, key: "a", locale: LocaleTag("nl-NL")!).context
        guard let target = context.pairs.first?.target else { return Seen() }
        var seen = Seen()
        seen.links = target.links.map { target.text($0.destination) }
        seen.images = target.images.map { target.text($0.destination) }
        seen.code = target.codeSpans.map { target.text($0.content) }
        seen.strong = target.strong.count
        seen.emphasis = target.emphasis.count
        return seen
    }

    private static func seen(byReader text: String) throws -> Seen {
        let article = try SplitArticle.read(path: "a.md", bytes: Array("# T\n\n\(text)\n".utf8)).get()
        var reader = TreeReader { _ in nil }
        var seen = Seen()
        for case .paragraph(let content) in reader.tree(of: article, .target).blocks { seen.add(content) }
        return seen
    }

    @Test(
        "Sentence for sentence",
        arguments: [
            "Kies **Opslaan** en *dan* `x`.", "Zie [hulp](x.md) en [meer](y.md#z).", "![alt](a.png) en [**vet**](b.md)",
            "`a **b** [c](d)` is code.", "``a ` b`` en `c`", "[`code`](x.md)", "**a** b **c**", "a * b * c", "2*3*4",
            "snake_case_name", "_schuin_ en __vet__", "***beide***", "**niet gesloten", "*niet gesloten",
            "`niet gesloten",
            "[geen link]", "[geen](link met spatie)", "[tekst](x.md \"titel\")", "[leeg]()",
            "\\*geen\\* en \\[geen\\](x)",
            "a\\`b`c`", "[a](b(c)d)", "[a [b] c](d)", "https://a.example/a_b_c **vet**",
            "**vet**tekst", "tekst**vet**", "**\"a\"** b", "a **b** c*d*", "**`a`**", "`<b>`", "[a](<x y.md>)",
            "** a **",
            "*a **b** c*", "**a *b* c**", "[a](b.md)[c](d.md)", "![a](b.png)![c](d.png)", "**日本語**です", "これは**太字**です",
        ])
    func agree(text: String) throws {
        #expect(try Self.seen(byChecks: text) == Self.seen(byReader: text), "\(text)")
    }
}
