@testable import Articles
@testable import Codes
@testable import Diagnostics
@testable import Knowledge
@testable import Site
@testable import Pages
@testable import Layout

/// A whole article, through cmark-gfm and libxml2 to its page, its manual page and what it says about codes.
///
/// It may link to the files of `Tests/Fuzz/Content` and include them.
enum ArticleTarget {
    private static let name = "nl-NL/main.md"
    private static let content = try! ContentFolder("Tests/Fuzz/Content", sourceLocale: LocaleTag("en-US")!)
    private static let includes = IncludeStore(content)
    private static let map = SiteMap(content, links: .init())
    private static let scanner = CodeScanner()

    static func complaint(about input: [UInt8]) -> String? {
        let reader = ArticleGroupReader(
            sourceLocale: LocaleTag("en-US")!, read: { SplitArticle.read(path: $0, bytes: input) },
            included: { includes.article($0) })
        let article = reader.article(
            ArticleGroup(key: "main", members: [.init(locale: LocaleTag("nl-NL")!, path: name)]))
        let versions = [article.source].compactMap(\.self) + article.translations
        guard !versions.isEmpty else {
            return unless(article.diagnostics.contains { $0.severity == .error }, "no article, and no error")
        }
        let knowledge = EntryExtractor(scanner: scanner).knowledge(of: article)
        for version in versions {
            let blocks = version.tree.blocks
            let said = knowledge.entries.flatMap { entry in
                (entry.summary[version.locale] ?? []) + (entry.steps[version.locale].map { [.list($0)] } ?? [])
            }
            let complaint = first(
                complaint(aboutPageOf: blocks, mentions: knowledge.mentions, isPart: false),
                complaint(aboutPageOf: said, mentions: knowledge.mentions, isPart: true),
                RoffOracle.complaint(about: RoffTarget.page(named: version.title, of: blocks + said)))
            if let complaint { return complaint }
        }
        return nil
    }

    private static func complaint(aboutPageOf blocks: [Block], mentions: Set<Code>, isPart: Bool) -> String? {
        let links = PageLinks(
            map, scanner: scanner, mentions: mentions, key: "main", file: name, page: "nl-nl/articles/main.html",
            locale: LocaleTag("nl-NL")!)
        var renderer = ArticleRenderer(links: links, words: HTMLTarget.words, isPart: isPart)
        return PageOracle.complaint(about: renderer.renderPart(blocks))
    }
}
