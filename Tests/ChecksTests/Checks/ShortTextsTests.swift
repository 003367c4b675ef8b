import Articles
import Codes
import Diagnostics
import Testing

@testable import Checks

@Suite("Short texts left in the source language") struct ShortTextsTests {
    private func findings(_ pairs: [(target: String, source: String)]) throws -> [String] {
        let article = try SplitArticle.read(
            path: "nl-NL/a.md", bytes: Array(Sample.article(pairs, before: "## ").utf8)
        ).get()
        var reader = ContextReader(scanner: CodeScanner()) { _ in nil }
        var texts = ShortTexts()
        texts.add(reader.context(of: article, key: "a", locale: LocaleTag("nl-NL")!).context)
        return texts.findings().map { "\($0.place.line): \($0.diagnostic.message)" }
    }

    @Test("are told where the set translates them elsewhere")
    func told() throws {
        let pairs = Array(repeating: ("Zie ook", "See also"), count: 5) + [("See Also:", "See also")]
        #expect(
            try findings(pairs) == [
                "16: 'See also' is still the source's, and 'Zie ook' in 5 other places; translate it"
            ])
    }

    @Test("are not where most places keep them, where hardly any has another, or where they are no words")
    func quiet() throws {
        let names = Array(repeating: ("Exchange Online", "Exchange Online"), count: 3)
        #expect(try findings(names + Array(repeating: ("Over Exchange", "Exchange Online"), count: 5)) == [])
        #expect(try findings(Array(repeating: ("Zie ook", "See also"), count: 4) + [("See also", "See also")]) == [])
        #expect(try findings(Array(repeating: ("tien", "`a`"), count: 9) + [("`a`", "`a`")]) == [])
    }
}
