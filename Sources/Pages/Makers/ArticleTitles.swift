internal import Articles
package import Knowledge
internal import Platform
internal import Layout

/// The titles of all articles, for the lists on other pages.
package struct ArticleTitles: Sendable {
    private let articles: [String: ArticleSummary]

    /// - Parameter articles: all articles of the site, each key once.
    package init(_ articles: [ArticleSummary]) {
        self.articles = Dictionary(articles.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// The title that the page of the article has in a language, and the language that it is in.
    func title(of key: String, in locale: SiteLocale) -> (text: String, locale: LocaleTag) {
        guard let (edition, language) = locale.order.shown(articles[key]?.locales ?? [:]) else {
            return (key, locale.tag)
        }
        return (edition.title, language)
    }

    /// A line of a list that leads to the article.
    func item(_ key: String, anchor: String, _ locale: SiteLocale, _ page: String) -> TemplateRecord {
        let title = title(of: key, in: locale)
        let url = SiteMap.url(SiteMap.article(key, locale.tag), from: page)
        return [
            .title: .text(title.text), .lang: .text(title.locale.tag), .dir: .text(title.locale.direction),
            .url: .text(anchor.isEmpty ? url : "\(url)#\(PercentEncoding.fragment(anchor))"),
        ]
    }
}
