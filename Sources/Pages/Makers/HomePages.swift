internal import Articles
internal import Codes
package import Knowledge
package import Layout
internal import Languages

/// The home of each locale, the language chooser and the page for addresses that do not exist.
package struct HomePages {
    private let context: SiteContext
    private let base: KnowledgeBase
    private let titles: ArticleTitles

    package init(context: SiteContext, base: KnowledgeBase, titles: ArticleTitles) {
        self.context = context
        self.base = base
        self.titles = titles
    }

    private static let mostFamilies = 12
    private static let mostLatest = 8

    static func path(_ locale: LocaleTag) -> String { "\(locale.folder)/index.html" }

    /// The home of one locale with its path, `nl-nl/index.html`: families of codes, the latest articles, and the lists.
    package func home(_ locale: SiteLocale) -> (path: String, bytes: [UInt8]) {
        let path = Self.path(locale.tag)
        var record = context.common(path, locale, title: locale.siteTitle, description: locale.strings["home_intro"]) {
            Self.path($0)
        }
        record.set(.isAboutMail, .flag(context.isAboutMail))
        record.set(.families, .list(families(locale, path)))
        record.set(.latest, .list(latest(locale, path)))
        record.set(.articleCountText, text: locale.strings.counted("article_count", base.articles.count))
        record.set(.codeCountText, text: locale.strings.counted("code_count", base.codes.count))
        record.set(.lists, .list(lists(locale, path)))
        record.set(.report, text: context.hasReport ? SiteMap.url(ReportPages.path(locale.tag), from: path) : nil)
        let renderer = context.templates.renderer(words: locale.strings, constants: locale.constants)
        return (path, renderer.page("home", record))
    }

    /// The language chooser. No language is assumed: each is named in itself, and nothing depends on scripts.
    package func chooser() -> (path: String, bytes: [UInt8]) {
        single("index.html", "language-chooser", nil)
    }

    /// For the addresses of one language, or for all others.
    ///
    /// Servers show it at the address that was asked for, however deep: with a public address its own links begin at
    /// the root of the server. Without one they are relative, and lead nowhere from any other address than the page's
    /// own.
    package func notFound(_ locale: SiteLocale? = nil) -> (path: String, bytes: [UInt8]) {
        single(locale.map { "\($0.tag.folder)/404.html" } ?? "404.html", "not-found", locale, showsAnywhere: true)
    }

    private func single(
        _ path: String, _ template: String, _ locale: SiteLocale?, showsAnywhere: Bool = false
    ) -> (path: String, bytes: [UInt8]) {
        let order = LanguageOrder(wanted: context.sourceLocale, source: context.sourceLocale)
        let locale = locale ?? order.best(context.locales, tag: \.tag.tag) ?? context.locales[0]
        let record = context.common(
            path, locale, title: locale.strings["not_found_title"], showsAnywhere: showsAnywhere
        ) { Self.path($0) }
        let renderer = context.templates.renderer(words: locale.strings, constants: locale.constants)
        return (path, renderer.page(template, record))
    }

    /// The families that articles are about first, those of the reference data after them.
    private func families(_ locale: SiteLocale, _ page: String) -> [TemplateRecord] {
        let families = base.codes.filter { $0.code.enhanced?.kind == .family && !$0.meanings.isEmpty }
        let sorted = families.filter { !$0.places.isEmpty } + families.filter { $0.places.isEmpty }
        return sorted.prefix(Self.mostFamilies).map { record in
            let title = base.title(of: record.code, locale.order)
            let language = title.locale ?? locale.language
            return [
                .code: .text(record.code.spelling), .title: TemplateValue(text: title.text), .lang: .text(language.tag),
                .dir: .text(language.direction),
                .url: .text(SiteMap.url(SiteMap.code(record.code.name, locale.tag), from: page)),
            ]
        }
    }

    /// What else there is to look through.
    private func lists(_ locale: SiteLocale, _ page: String) -> [TemplateRecord] {
        var lists: [(key: String, path: String)] = []
        if !base.reasons.isEmpty { lists.append(("reasons_title", ReasonPages.index(locale.tag))) }
        if !base.vendors.isEmpty { lists.append(("vendors_title", VendorPages.index(locale.tag))) }
        return lists.map { [.text: .text(locale.strings[$0.key]), .url: .text(SiteMap.url($0.path, from: page))] }
    }

    private func latest(_ locale: SiteLocale, _ page: String) -> [TemplateRecord] {
        var format = LocaleFormat(locale.language)
        let dated = base.articles.compactMap { article in
            locale.order.shown(article.locales).flatMap { edition in
                locale.order.isInWanted(edition.locale)
                    ? edition.value.handoff.map { (key: article.key, date: $0) } : nil
            }
        }.sorted { ($1.date, $0.key) < ($0.date, $1.key) }
        return dated.prefix(Self.mostLatest).map { article in
            var item = titles.item(article.key, anchor: "", locale, page)
            item.set(.date, text: format.date(article.date))
            item.set(.dateISO, text: article.date)
            return item
        }
    }
}
