// Times the inner stages of a build on some of the articles in $NASLAG_CONTENT: started by `Tests/Benchmarks/run stages`.
// Each measurement is one pass over the same articles, so the rows add up to what a build does with one core.

import Benchmark
import Foundation

@testable import Articles
@testable import Knowledge
@testable import Site

let mostGroups = 300

let content = ProcessInfo.processInfo.environment["NASLAG_CONTENT"] ?? "Content"
var options = SiteOptions(
    content: content, output: "/nowhere", templates: ["Templates"], jobs: 1, generator: "benchmark")
options.reference = "Content"
let preparation = try BuildPreparation.prepare(options)
let context = preparation.context
let every = max(preparation.groups.count / mostGroups, 1)
let groups = stride(from: 0, to: preparation.groups.count, by: every).map { preparation.groups[$0] }
let includes = IncludeStore(context.content)

func files(_ group: ArticleGroup) -> GroupFiles { GroupFiles(group, root: context.content.root) }

func article(_ group: ArticleGroup, _ files: GroupFiles) -> LocalizedArticle {
    ArticleGroupReader(sourceLocale: context.sourceLocale, read: files.article, included: includes.article).article(
        group)
}

let read = groups.map { ($0, files($0)) }
let articles = read.map { article($0, $1) }.filter { $0.source != nil || !$0.translations.isEmpty }
let extractor = EntryExtractor(scanner: context.scanner)
let known = articles.map { extractor.knowledge(of: $0) }
let tags = context.locales.map(\.tag)
let reference = try preparation.reference().entries
let base = KnowledgeBase.build(articles: known, reference: reference)

func words() -> SearchGatherer.Gathered {
    var gatherer = SearchGatherer()
    for article in articles { _ = gatherer.add(article, locales: tags) }
    return gatherer.finish()
}

let gathered = words()

benchmark("read and hash the files") { for group in groups { blackHole(files(group)) } }
benchmark("front matter and spans") {
    for (group, files) in read { for member in group.members { blackHole(files.article(member.path)) } }
}
benchmark("articles to trees (with the row above)") { for (group, files) in read { blackHole(article(group, files)) } }
benchmark("codes and causes") { for article in articles { blackHole(extractor.knowledge(of: article)) } }
benchmark("pages of articles") {
    var pages = ArticlePages(context)
    for (article, known) in zip(articles, known) {
        blackHole(
            pages.pages(
                of: article, mentions: known.mentions, codes: known.entries.map { (code: $0.code, title: $0.title) }))
    }
}
benchmark("words of articles") { blackHole(words()) }
benchmark("knowledge base") { blackHole(KnowledgeBase.build(articles: known, reference: reference)) }
benchmark("search index") {
    let search = SiteSearch(context, base, [gathered])
    for locale in context.locales { blackHole(search.files(locale, contents: nil)) }
}
benchmark("pages of codes") {
    let maker = CodePages(context, base, ArticleTitles(base.articles, sourceLocale: context.sourceLocale))
    for code in base.codesWithPages { for locale in context.locales { blackHole(maker.page(of: code, locale)) } }
}
benchmark("manual pages") {
    let manuals = CodeManPages(context, base)
    for code in base.codesWithPages { for locale in context.locales { blackHole(manuals.page(of: code, locale)) } }
}

print(
    "\(articles.count) of \(preparation.groups.count) articles, \(tags.count) languages, \(base.codesWithPages.count) codes"
)
Benchmark.main(settings: [TimeUnit(.ms)])

/// Keeps the optimizer from leaving a result out that nobody reads.
@inline(never)
func blackHole<Value>(_ value: Value) {}
