internal import Articles
internal import Codes
package import Knowledge
internal import Terms
package import Layout

/// Makes the search index of every locale from what the threads gathered.
package struct SiteSearch {
    private let gathered: [SearchGatherer.Gathered]
    private let vocabulary: SearchVocabulary
    private let order: [SearchSubject: Int]
    private let articles: [Code: String]

    /// - Parameter found: one for each thread that made articles, in any order.
    package init(_ locales: [SiteLocale], _ base: KnowledgeBase, _ found: [SearchGatherer.Gathered]) {
        gathered = found + [CodeTexts(locales: locales, base: base).gathered()]
        vocabulary = SearchVocabulary(gathered)
        self.articles = Dictionary(
            base.codesWithPages.compactMap { code in
                base.record(for: code)?.places.first.map { (code, $0.key) }
            }, uniquingKeysWith: { first, _ in first })
        let articles = base.articles.map { SearchSubject.article($0.key) }
        let codes = base.codesWithPages.map { SearchSubject.code($0) }
        let reasons = base.reasons.map { SearchSubject.reason($0.reason.rawValue) }
        let vendors = base.vendors.map { SearchSubject.vendor($0.id) }
        order = Dictionary(zip(articles + codes + reasons + vendors, 0...), uniquingKeysWith: { first, _ in first })
    }

    /// The files of the search of one locale, with their paths in the output: the index in shards that the search
    /// script loads as it needs them.
    ///
    /// - Parameter contents: the tables of contents, which name the sections that articles stand in.
    package func files(_ locale: SiteLocale, contents: NavigationTree?) -> [(path: String, bytes: [UInt8])] {
        let index = SearchIndex(gathered, vocabulary, locale: locale.tag, order: order)
        return SearchFiles(locale: locale, index: index, articles: articles, contents: contents).all()
    }
}
