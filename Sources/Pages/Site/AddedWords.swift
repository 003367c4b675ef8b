internal import Articles
internal import Languages
internal import Layout

/// The words that Naslag adds inside a text, by the language of the text.
struct AddedWords: Sendable {
    /// All that there are, by the language that they are in.
    private let all: [LocaleTag: ArticleWords]
    /// Those for the languages that were named beforehand.
    private let known: [LocaleTag: ArticleWords]

    /// - Parameters:
    ///   - english: stands in on no page but is there for every text in English.
    ///   - known: the languages that will be asked about, so that each is looked up once.
    init(_ locales: [SiteLocale], _ english: Strings, known: [LocaleTag]) {
        let all = ([english] + locales.map(\.strings)).reduce(into: [:]) { $0[$1.tag] = ArticleWords($1) }
        self.all = all
        self.known = (known + locales.map(\.tag)).reduce(into: [:]) { words, language in
            if words[language] == nil { words[language] = Self.nearest(to: language, all) }
        }
    }

    /// Those in the language, or else those of the page, which are told to be in another one.
    func words(in language: LocaleTag, on page: SiteLocale) -> ArticleWords {
        if let words = known[language] ?? Self.nearest(to: language, all) { return words }
        var words = page.words
        words.foreign = page.language
        return words
    }

    private static func nearest(to language: LocaleTag, _ all: [LocaleTag: ArticleWords]) -> ArticleWords? {
        guard let found = language.nearest(in: all.keys), var words = all[found] else { return nil }
        let isOwn = LanguageOrder(wanted: language.tag, source: "").isOwn(found.tag)
        words.foreign = isOwn ? nil : found
        return words
    }
}
