package import Articles
package import Diagnostics

extension ExchangeFile {
    /// The sentence pairs of an article in one language. All of them are `reviewed` where the front matter says that
    /// people translated it, else `translated`. Notes tell where a sentence stands, and what checks found in it.
    ///
    /// - Parameter findings: those of the article in this language.
    package init(
        _ article: SplitArticle, key: String, from source: LocaleTag, to target: LocaleTag, findings: [Finding] = []
    ) {
        let state = article.frontMatter.translation == .human ? State.reviewed : .translated
        let places = UnitPlaces(article)
        let found = Dictionary(grouping: findings.filter { $0.segment != nil }, by: \.segment)
        self.init(
            original: key, sourceLanguage: source.tag, targetLanguage: target.tag, isMarkdown: true,
            units: SentencePair.all(in: article).enumerated().map { index, pair in
                let problems = (found[pair.id] ?? []).map {
                    "\($0.severity.rawValue): \($0.diagnostic.message) [\($0.identifier)]"
                }
                return Unit(
                    id: pair.id, source: pair.source, target: pair.target, state: state,
                    notes: [places[index]].compactMap(\.self) + problems)
            })
    }
}
