internal import Articles
internal import Codes

extension KnowledgeBase {
    /// Relates what all articles and the reference data know. The result does not depend on the order of `articles`.
    ///
    ///     an entry 5.7.705 of one article   →  records 5, 5.7, 5.7.7xx (without meanings) and 5.7.705
    package static func build(
        articles: [ArticleKnowledge], reference: [CodeEntry] = [], reasons: [ReasonText] = [], vendors: [Vendor] = []
    ) -> KnowledgeBase {
        let articles = articles.sorted { $0.summary.key.utf8.lexicographicallyPrecedes($1.summary.key.utf8) }
        let union = NameUnion(articles.lazy.flatMap(\.entries))
        let told = Dictionary(grouping: articles.flatMap(\.entries).map(union.entry), by: \.code)
        let referred = Dictionary(grouping: reference, by: \.code)
        var codes = Set(told.keys).union(referred.keys)
        for code in codes { codes.formUnion(code.parents()) }
        let records = codes.sorted().map { code in
            CodeRecord(
                code: code,
                meanings: EntryMerger.meanings(articles: told[code] ?? [], reference: referred[code] ?? []))
        }
        var mentions: [Code: [String]] = [:]
        var codesOfArticles: [String: [Code]] = [:]
        for article in articles {
            let about = Set(article.entries.map { union.code(of: $0.code) })
            let others = Set(article.mentions.map(union.code)).subtracting(about).sorted()
            for code in others { mentions[code, default: []].append(article.summary.key) }
            if !about.isEmpty || !others.isEmpty {
                codesOfArticles[article.summary.key] = about.sorted() + others
            }
        }
        return KnowledgeBase(
            codes: records, articles: articles.map(\.summary), members: members(of: records.map(\.code)),
            mentions: mentions, codesOfArticles: codesOfArticles,
            reasons: reasons, vendors: vendors)
    }

    /// A class lists its subjects; a subject its families, and the codes and ranges that belong to none; a family and a
    /// range all codes that they hold.
    private static func members(of codes: [Code]) -> [Code: [Code]] {
        let ranges = codes.filter { $0.enhanced?.kind == .range }
        var members: [Code: [Code]] = [:]
        for code in codes {
            guard let enhanced = code.enhanced else { continue }
            let parents: [Code]
            switch enhanced.kind {
            case .class: parents = []
            case .subject: parents = [code.statusClass].compactMap(\.self)
            case .family: parents = [code.subject].compactMap(\.self)
            case .range: parents = [code.family ?? code.subject].compactMap(\.self)
            case .code:
                parents = ranges.filter { $0.contains(code) } + [code.family ?? code.subject].compactMap(\.self)
            }
            for parent in parents { members[parent, default: []].append(code) }
        }
        return members
    }
}
