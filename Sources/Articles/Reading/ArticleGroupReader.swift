internal import Diagnostics

/// Reads the files that share a key as one article.
///
/// The source text of locales with the same source version (`ms.openlocfilehash`) is one text: the version that was
/// handed to the translators last, from the first locale that has it.
package struct ArticleGroupReader {
    private let sourceLocale: LocaleTag
    private let read: (_ path: String) -> Result<SplitArticle, UnreadableSource>
    private let included: (_ path: String) -> SplitArticle?

    /// - Parameters:
    ///   - read: reads and splits an article's file.
    ///   - included: the same for an included file; nil where there is none.
    package init(
        sourceLocale: LocaleTag, read: @escaping (_ path: String) -> Result<SplitArticle, UnreadableSource>,
        included: @escaping (_ path: String) -> SplitArticle?
    ) {
        self.sourceLocale = sourceLocale
        self.read = read
        self.included = included
    }

    /// Reads all files of the group and parses each text.
    ///
    /// The source is the article in the source language, where there is one; else the source sentences of the bilingual
    /// article that `currentSource(_:)` chooses. A translation with another source version than that is marked stale. A
    /// file that cannot be read becomes a diagnostic of the result, and the others are read all the same.
    package func article(_ group: ArticleGroup) -> LocalizedArticle {
        var result = LocalizedArticle(key: group.key, source: nil, translations: [], diagnostics: [])
        var members: [(locale: LocaleTag, article: SplitArticle)] = []
        for member in group.members {
            switch read(member.path) {
            case .success(let article):
                members.append((member.locale, article))
                result.diagnostics += article.diagnostics(in: member.locale)
            case .failure(let unreadable):
                result.diagnostics.append(unreadable.diagnostic)
            }
        }
        var reader = TreeReader(included: included)
        let original = members.first { $0.locale == sourceLocale && !$0.article.isBilingual }
        let current = Self.currentSource(members.map(\.article))
        var trees = SourceTrees()

        if let original {
            result.source = version(original.locale, original.article, reader.tree(of: original.article, .target))
        } else if let current, let text = current.source {
            let tree = trees.tree(of: text) { reader.tree(of: current, .source) }
            result.source = Self.sourceVersion(sourceLocale, current, tree)
        }
        for (locale, article) in members where locale != sourceLocale || article.isBilingual {
            let source = article.source.map { text in trees.tree(of: text) { reader.tree(of: article, .source) } }
            let isStale =
                current?.frontMatter.sourceVersion != nil && article.frontMatter.sourceVersion != nil
                && current?.frontMatter.sourceVersion != article.frontMatter.sourceVersion
            result.translations.append(
                version(locale, article, reader.tree(of: article, .target), source: source, isStale: isStale))
        }
        result.diagnostics += reader.diagnostics.uniqued()
        return result
    }

    /// The bilingual article whose source version was handed off last; of equals, the version that most locales
    /// have, then the first.
    package static func currentSource(_ articles: [SplitArticle]) -> SplitArticle? {
        let bilingual = articles.filter(\.isBilingual)
        func weight(_ article: SplitArticle) -> (String, Int) {
            let version = article.frontMatter.sourceVersion
            let same = bilingual.filter { $0.frontMatter.sourceVersion == version }
            return (same.compactMap(\.frontMatter.handoff).max() ?? "", same.count)
        }
        guard var best = bilingual.first else { return nil }
        for article in bilingual.dropFirst() where weight(best) < weight(article) { best = article }
        return best
    }

    private func version(
        _ locale: LocaleTag, _ article: SplitArticle, _ tree: ArticleTree, source: ArticleTree? = nil,
        isStale: Bool = false
    ) -> LocalizedArticle.Version {
        let blocks = HeadingIDs.assign(to: tree.blocks, source: source?.blocks)
        let named = article.frontMatter.title
        return LocalizedArticle.Version(
            locale: locale, file: article.file, frontMatter: article.frontMatter,
            title: named.isEmpty ? tree.naming?.content.plainText ?? Self.name(of: article) : named,
            tree: ArticleTree(blocks: blocks), sourceTree: source, isStale: isStale,
            segmentCount: article.segments.count)
    }

    /// The title in the source language stands in the level-1 heading alone.
    private static func sourceVersion(
        _ locale: LocaleTag, _ article: SplitArticle, _ tree: ArticleTree
    ) -> LocalizedArticle.Version {
        var front = article.frontMatter
        front.translation = nil
        front.description = ""
        let heading = tree.naming?.content.plainText ?? ""
        return LocalizedArticle.Version(
            locale: locale, file: article.file, frontMatter: front,
            title: heading.isEmpty ? (front.title.isEmpty ? name(of: article) : front.title) : heading, tree: tree,
            sourceTree: nil, isStale: false, segmentCount: article.segments.count)
    }

    private static func name(of article: SplitArticle) -> String {
        String(ContentFolder.name(of: article.file.path.split(separator: "/").last ?? ""))
    }
}

/// Source texts that were parsed already: most locales of an article share theirs byte for byte.
private struct SourceTrees {
    private var known: [(text: MarkdownText, tree: ArticleTree)] = []

    mutating func tree(of text: MarkdownText, parse: () -> ArticleTree) -> ArticleTree {
        if let match = known.first(where: { $0.text.hasSameText(as: text) }) { return match.tree }
        let parsed = parse()
        let tree = ArticleTree(blocks: HeadingIDs.assign(to: parsed.blocks, source: nil))
        known.append((text, tree))
        return tree
    }
}

extension Array where Element: Hashable {
    /// Without later repetitions of an element.
    fileprivate func uniqued() -> [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
