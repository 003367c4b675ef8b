package import Articles
package import Codes

/// Reads what an article knows about codes.
///
/// An article is about a code where its title, a heading, a table row or a definition names it; a code in running
/// text is a mention. Codes, literals and numbers come from the source text, words from each language.
///
///     ## 5.7.705: Tenant has exceeded threshold     →  an entry 5.7.705
///     | 550 5.4.1 | Relay Access Denied |           →  an entry 5.4.1
///     **AADSTS50011**: The reply address is wrong   →  an entry AADSTS50011
///     These codes will usually come in as 5.7.705.  →  a mention
package struct EntryExtractor: Sendable {
    private let scanner: CodeScanner

    package init(scanner: CodeScanner = CodeScanner()) {
        self.scanner = scanner
    }

    /// The entries and mentions of an article in all its locales; none where it has no source text. Entries come in the
    /// order of the text, one for each place that is about a code.
    package func knowledge(of article: LocalizedArticle) -> ArticleKnowledge {
        let summary = ArticleSummary(article)
        guard let source = article.factualTree else { return ArticleKnowledge(summary: summary) }
        let text = LeafText(source.blocks)
        guard text.mayHoldCodes(scanner) else { return ArticleKnowledge(summary: summary) }
        let reading = ArticleReading(source.blocks, text: text, scanner: scanner)
        let drafts = reading.drafts()
        let mentions = text.codes(scanner).union(drafts.map(\.code))
        return ArticleKnowledge(summary: summary, entries: entries(drafts, article, source), mentions: mentions)
    }

    private func entries(_ drafts: [Draft], _ article: LocalizedArticle, _ source: ArticleTree) -> [CodeEntry] {
        guard !drafts.isEmpty else { return [] }
        var entries = drafts.map { draft in
            var entry = CodeEntry(draft.code, origin: .article)
            entry.standing = draft.standing
            entry.isShared = draft.isShared
            entry.names = draft.names
            entry.replies = draft.replies
            entry.messages = draft.messages
            entry.fixBy = draft.fixBy ?? WhoReader.fixBy(audience: article.audience)
            entry.guessesWho = draft.fixBy == nil
            entry.related = draft.related
            entry.places = [EntryPlace(key: article.key, anchor: draft.anchor)]
            return entry
        }
        for version in [article.source].compactMap(\.self) + article.translations {
            // A stale translation was made from another text: what is said where is read from that one.
            let isOwnSource = version.sourceTree.map { $0 != source } ?? false
            let original = isOwnSource ? version.sourceTree ?? source : source
            let drafts = isOwnSource ? drafts.matched(to: original, scanner: scanner) : drafts
            let tree = article.titledTree(of: version)
            let alignment =
                tree == original
                ? Alignment(itself: original.blocks)
                : Alignment(source: original.blocks, target: tree.blocks)
            let writer = DraftWriter(
                locale: version.locale, base: version.path, alignment: alignment, scanner: scanner)
            for index in entries.indices {
                if let draft = drafts[index] { writer.write(draft, to: &entries[index]) }
            }
        }
        // A row that names a code and says nothing of it is a mention.
        return entries.filter { !$0.isSilent }.map { $0.withoutRepeatedCauses() }
    }
}

extension [Draft] {
    /// The drafts of another version of the text that stand for these: the same code, the same one of several.
    fileprivate func matched(to tree: ArticleTree, scanner: CodeScanner) -> [Draft?] {
        let others = ArticleReading(tree.blocks, text: LeafText(tree.blocks), scanner: scanner).drafts()
        var byCode = Dictionary(grouping: others, by: \.code)
        return map { draft in
            guard byCode[draft.code]?.isEmpty == false else { return nil }
            return byCode[draft.code]?.removeFirst()
        }
    }
}

extension CodeEntry {
    fileprivate var isSilent: Bool {
        standing == .row && title.isEmpty && summary.isEmpty && steps.isEmpty && messages.isEmpty
    }
}
