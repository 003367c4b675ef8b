internal import Articles
internal import Knowledge

/// The titles of all articles, for the lists on other pages.
struct ArticleTitles: Sendable {
    private let articles: [String: ArticleSummary]
    private let sourceLocale: LocaleTag

    init(_ articles: [ArticleSummary], sourceLocale: LocaleTag) {
        self.articles = Dictionary(articles.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
        self.sourceLocale = sourceLocale
    }

    /// The title in a language, or else in the source language or any other.
    func title(of key: String, in locale: LocaleTag) -> (text: String, locale: LocaleTag) {
        guard let editions = articles[key]?.locales else { return (key, locale) }
        let language = editions[locale] != nil ? locale : editions[sourceLocale] != nil ? sourceLocale : editions.keys.min()
        return (language.flatMap { editions[$0]?.title } ?? key, language ?? locale)
    }

    /// A line of a list that leads to the article.
    func item(_ key: String, anchor: String, _ locale: SiteLocale, _ page: String) -> TemplateRecord {
        let title = title(of: key, in: locale.tag)
        let url = SiteMap.url(SiteMap.article(key, locale.tag), from: page)
        return [
            "title": .text(title.text), "lang": .text(title.locale.tag), "dir": .text(title.locale.direction),
            "url": .text(anchor.isEmpty ? url : "\(url)#\(PercentEncoding.fragment(anchor))"),
        ]
    }
}
