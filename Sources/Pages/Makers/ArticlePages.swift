package import Articles
package import Codes
package import Diagnostics
internal import Knowledge
internal import Layout

/// Makes the pages of one article: one for each locale of the site, and a side-by-side page for each translation.
///
/// An article's pages depend on the article, its includes, the templates and the list of keys alone, so articles can be
/// made in any order and at once. Each thread has a value of its own, for the renderers that it keeps.
package struct ArticlePages {
    private let context: SiteContext
    private let renderers: PageRenderers
    private var formats: [LocaleTag: LocaleFormat] = [:]

    /// Each value caches renderers of its own: make one for each thread.
    package init(_ context: SiteContext) {
        self.context = context
        renderers = PageRenderers(context)
        for locale in context.locales {
            formats[locale.tag] = LocaleFormat(locale.language)
        }
    }

    /// What the pages of an article need of the rest of the site.
    package struct Output {
        /// Paths in the output, with the bytes of each page.
        package var pages: [(path: String, bytes: [UInt8])] = []
        /// Files of the content folder that the pages show.
        package var media: Set<String> = []
        /// Articles whose anchors the pages link to.
        package var anchorKeys: Set<String> = []
        package var diagnostics: [Diagnostic] = []
    }

    /// - Parameters:
    ///   - mentions: the codes that the source text names: only these are linked in any language.
    ///   - codes: the codes that the article is about, with their titles by locale.
    package mutating func pages(
        of article: LocalizedArticle, mentions: Set<Code>, codes: [(code: Code, title: [LocaleTag: String])]
    ) -> Output {
        var output = Output()
        var problems: Set<LocatedProblem> = []
        let missing = Set(
            context.locales.filter { locale in
                article.version(for: locale.order).map { !locale.order.isInWanted($0.locale) } ?? true
            }.map(\.tag))
        for locale in context.locales {
            guard let version = article.version(for: locale.order) else { continue }
            let page = SiteMap.article(article.key, locale.tag)
            let links = PageLinks(
                context.map, scanner: context.scanner, mentions: mentions, key: article.key,
                file: version.file.path, page: page, locale: locale.tag)
            let isOwn = version.locale == locale.tag
            let sources = isOwn ? version.sourceTree.map(SourceSentences.init) : nil
            let headings = TableOfContents.entries(of: version.tree)
            let lines = headings.isEmpty ? BoldLines.contents(of: version.tree) : nil
            let (html, used) = ArticleRenderer<PageLinks>.html(
                lines?.blocks ?? version.tree.blocks, links: links,
                words: context.words(in: version.locale, on: locale),
                sources: sources ?? .none, isRightToLeft: version.locale.isRightToLeft)
            output.media.formUnion(used.media)
            output.anchorKeys.formUnion(used.anchorKeys)
            for problem in used.problems { problems.insert(LocatedProblem(file: version.file.path, problem: problem)) }
            let surroundings = ArticleSurroundings(context, of: article.key, locale, on: page)
            var record = context.common(
                page, locale, title: version.title, of: version.locale, description: version.frontMatter.description,
                below: surroundings.trail, missing: missing
            ) { SiteMap.article(article.key, $0) }
            record.merge(details(of: version, of: article, in: locale, page: page, html: html, codes: codes))
            record.merge(surroundings.record)
            record.set(.toc, .list(lines?.entries ?? headings))
            output.pages.append((page, renderers[locale].page("article", record)))
            if isOwn, let source = version.sourceTree, let original = article.source,
                original.locale != locale.tag
            {
                output.pages.append(sideBySide(version, source, original.locale, article, locale, mentions))
            }
        }
        output.diagnostics = diagnostics(problems, article)
        return output
    }

    private mutating func details(
        of version: LocalizedArticle.Version, of article: LocalizedArticle, in locale: SiteLocale, page: String,
        html: [UInt8], codes: [(code: Code, title: [LocaleTag: String])]
    ) -> TemplateRecord {
        let isOwn = version.locale == locale.tag
        var record: TemplateRecord = [
            .article: .html(html), .articleLang: .text(version.locale.tag),
            .articleDir: .text(version.locale.direction), .fallback: .flag(!locale.order.isInWanted(version.locale)),
            .stale: .flag(version.isStale),
            .machine: .flag(version.frontMatter.translation == .machine),
            .human: .flag(version.frontMatter.translation == .human),
        ]
        let isTagged = version.locale != locale.language
        record.set(.contentLang, text: isTagged ? version.locale.tag : nil)
        record.set(.contentDir, text: isTagged ? version.locale.direction : nil)
        record.set(.articleTitle, text: version.tree.title == nil ? version.title : nil)
        let date = version.frontMatter.handoff ?? version.frontMatter.date
        record.set(.updated, text: date.flatMap { formats[locale.tag]?.date($0) })
        record.set(.updatedISO, text: date)
        let original = context.locales.first { isOwn && $0.tag != locale.tag && $0.tag == article.source?.locale }
        record.set(.sourceName, text: original?.name)
        record.set(.sourceLang, text: original?.tag.tag)
        record.set(.sourceDir, text: original?.tag.direction)
        record.set(.sourceUrl, text: original.map { SiteMap.url(SiteMap.article(article.key, $0.tag), from: page) })
        let hasSource = original != nil && version.sourceTree != nil
        record.set(
            .sideBySide, text: hasSource ? SiteMap.url(SiteMap.sideBySide(article.key, locale.tag), from: page) : nil)
        let sentences = isOwn && version.sourceTree != nil ? article.source?.locale : nil
        record.set(.sentencesLang, text: sentences?.tag)
        record.set(.sentencesDir, text: sentences?.direction)
        record.set(.structuredData, TechArticle.of(version, original, article, in: locale, context))
        record.set(
            .codes,
            .list(
                codes.map { code, titles in
                    let title = locale.order.shown(titles)
                    let language = title?.locale ?? locale.language
                    return [
                        .code: .text(code.spelling), .title: TemplateValue(text: title?.value),
                        .lang: .text(language.tag), .dir: .text(language.direction),
                        .url: .text(SiteMap.url(SiteMap.code(code.name, locale.tag), from: page)),
                    ]
                }))
        return record
    }

    private mutating func sideBySide(
        _ version: LocalizedArticle.Version, _ source: ArticleTree, _ sourceLocale: LocaleTag,
        _ article: LocalizedArticle, _ locale: SiteLocale, _ mentions: Set<Code>
    ) -> (path: String, bytes: [UInt8]) {
        let page = SiteMap.sideBySide(article.key, locale.tag)
        let links = PageLinks(
            context.map, scanner: context.scanner, mentions: mentions, key: article.key, file: version.file.path,
            page: page, locale: locale.tag, isElsewhere: true)
        let sourceName = context.locales.first { $0.tag == sourceLocale }?.name ?? sourceLocale.tag
        var sourceWords = context.words(in: sourceLocale, on: locale)
        // Both sides number their tables, and each region of a page needs a name of its own.
        sourceWords.table = "\(sourceName): \(sourceWords.table)"
        var left = ArticleRenderer(
            links: links, words: context.words(in: version.locale, on: locale), isPart: true,
            isRightToLeft: version.locale.isRightToLeft)
        var right = ArticleRenderer(
            links: links, words: sourceWords, isPart: true, isRightToLeft: sourceLocale.isRightToLeft)
        let rows: [TemplateRecord] = SideBySide.rows(version.tree.blocks, source.blocks).map { row in
            [.left: .html(left.renderPart(row.left)), .right: .html(right.renderPart(row.right))]
        }
        var record = context.common(
            page, locale, title: version.title, of: version.locale,
            below: ArticleSurroundings(context, of: article.key, locale, on: page).trail
        ) { other in
            article.translations.contains { $0.locale == other && $0.sourceTree != nil }
                ? SiteMap.sideBySide(article.key, other) : SiteMap.article(article.key, other)
        }
        record.merge([
            .articleUrl: .text(SiteMap.url(SiteMap.article(article.key, locale.tag), from: page)),
            .leftLang: .text(version.locale.tag), .leftDir: .text(version.locale.direction),
            .leftName: .text(locale.name), .rightLang: .text(sourceLocale.tag),
            .rightDir: .text(sourceLocale.direction),
            .rightName: .text(sourceName),
            .rows: .list(rows),
        ])
        return (page, renderers[locale].page("side-by-side", record))
    }

    private func diagnostics(_ problems: Set<LocatedProblem>, _ article: LocalizedArticle) -> [Diagnostic] {
        if problems.isEmpty { return [] }
        let files = Dictionary(
            ([article.source].compactMap(\.self) + article.translations).map { ($0.file.path, $0.file) },
            uniquingKeysWith: { first, _ in first })
        return problems.compactMap { located in
            files[located.file].map { located.problem.diagnostic(in: $0) }
        }.sorted { ($0.place, $0.identifier, $0.message) < ($1.place, $1.identifier, $1.message) }
    }

    private struct LocatedProblem: Hashable {
        let file: String
        let problem: LinkProblem
    }
}
