internal import Articles
internal import Diagnostics

/// An article whose translation is in another language than it says.
struct ArticleLanguage: ArticleCheck {
    static let description = CheckDescription(.error, "article-language", mqm: "accuracy/untranslated")

    /// Fewer words tell nothing.
    private static let fewestWords = 40

    func check(_ article: ArticleContext, _ report: inout FindingCollector) {
        var votes = LanguageVotes()
        // What nobody translated is told sentence by sentence.
        for pair in article.pairs where !pair.target.isEqual(to: pair.source) { votes.add(pair.target) }
        guard votes.words >= Self.fewestWords, let first = article.pairs.first,
            ForeignLanguage.isWritten(in: first, votes),
            let language = votes.other(than: article.locale.language, least: 8),
            language == "en" || ForeignLanguage.language(of: article.pairs.map(\.source)) != language
        else { return }
        report.add(
            Self.description, article, at: first.segment.target.lowerBound,
            "this translation is in another language ('\(language)'), not in \(article.locale.tag); look for the right file"
        )
    }
}
