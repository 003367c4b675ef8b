internal import Articles
package import Knowledge
package import Layout

/// The index of all articles of a locale, cut into pages that open at once however many there are.
package struct ArticleIndexPages {
    static let perPage = 150

    private let context: SiteContext
    private let titles: ArticleTitles

    package init(context: SiteContext, titles: ArticleTitles) {
        self.context = context
        self.titles = titles
    }

    /// Page 1 is the index itself.
    static func path(_ number: Int, _ locale: LocaleTag) -> String {
        "\(locale.folder)/index/\(number == 1 ? "articles" : "articles-\(number)").html"
    }

    /// The pages of one locale with their paths, at least one: articles by title in the order of the
    /// language, 150 on a page.
    package func pages(_ articles: [ArticleSummary], _ locale: SiteLocale) -> [(path: String, bytes: [UInt8])] {
        let renderer = context.templates.renderer(words: locale.strings, constants: locale.constants)
        let order = TitleOrder(language: locale.tag.language)
        let sorted = articles.map { article in
            let title = titles.title(of: article.key, in: locale).text
            return (key: article.key, title: title, place: order.key(title))
        }.sorted { ($0.place, $0.key) < ($1.place, $1.key) }
        let pages = stride(from: 0, to: max(sorted.count, 1), by: Self.perPage).map {
            sorted[$0..<min($0 + Self.perPage, sorted.count)]
        }
        return pages.indices.map { index in
            let path = Self.path(index + 1, locale.tag)
            var record = context.common(
                path, locale, title: locale.strings["articles_title"],
                below: []
            ) { Self.path(1, $0) }
            record.set(.articles, .list(pages[index].map { titles.item($0.key, anchor: "", locale, path) }))
            record.set(.contents, text: SiteMap.url(SiteMap.contents("", locale.tag), from: path))
            record.set(.pages, .list(pages.count > 1 ? labels(pages, current: index, path, locale) : []))
            return (path, renderer.page("article-index", record))
        }
    }

    /// `A – Be`: the first letters of the first and last title of each page.
    private func labels(
        _ pages: [ArraySlice<(key: String, title: String, place: TitleOrder.Key)>], current: Int, _ path: String,
        _ locale: SiteLocale
    ) -> [TemplateRecord] {
        pages.indices.map { index in
            let first = pages[index].first?.title.prefix(3) ?? ""
            let last = pages[index].last?.title.prefix(3) ?? ""
            return [
                .label: .text("\(first) – \(last)"),
                .url: .text(SiteMap.url(Self.path(index + 1, locale.tag), from: path)),
                .current: .flag(index == current),
            ]
        }
    }
}
