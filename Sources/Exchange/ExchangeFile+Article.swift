package import Articles

extension ExchangeFile {
    /// The sentence pairs of an article in one language. All of them are `reviewed` where the front matter says that
    /// people translated it, else `translated`.
    package init(_ article: SplitArticle, key: String, from source: LocaleTag, to target: LocaleTag) {
        let state = article.frontMatter.translation == .human ? State.reviewed : .translated
        self.init(
            original: key, sourceLanguage: source.tag, targetLanguage: target.tag, isMarkdown: true,
            units: SentencePair.all(in: article).map {
                Unit(id: $0.id, source: $0.source, target: $0.target, state: state)
            })
    }
}
