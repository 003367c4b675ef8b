internal import Articles
internal import Languages

/// One language of an article, read once for all checks.
struct ArticleContext {
    let key: String
    let locale: LocaleTag
    /// What is known of the words of its language.
    let words: LanguageWords?
    let article: SplitArticle
    /// The bytes that the features of the pairs point into.
    let bytes: FileBytes
    /// The pairs, in order, with the features of both sides.
    let pairs: [SegmentContext]
    let target: TreeFacts
    let source: TreeFacts
    let lines: LineIndex

    var isMachineTranslation: Bool { article.frontMatter.translation == .machine }
}

/// One sentence pair with what stands in both its sides.
struct SegmentContext {
    let key: String
    let locale: LocaleTag
    /// What is known of the words of the target's language.
    let words: LanguageWords?
    /// Those that the target's language is written in; empty where they are not known.
    let scripts: Set<WritingScript>
    let segment: Segment
    /// The index in `SplitArticle.segments`.
    let index: Int
    let target: InlineText
    let source: InlineText
    /// The facts of the source, and whether the target has each.
    let facts: [Fact]
    /// Codes and cmdlets that only the target has.
    let additions: [Fact]
    /// Asterisks that a reader sees, because they mark no emphasis.
    let visibleStars: (target: Int, source: Int)
    let isMachineTranslation: Bool
}

/// One article in all its languages.
struct GroupContext {
    let key: String
    let members: [ArticleContext]
    /// All the locales of the content folder.
    let locales: Set<LocaleTag>
    /// The language of the source sentences.
    let sourceLocale: LocaleTag

    /// The languages of the folder that nobody can read this article in. A bilingual article holds two.
    var missing: [LocaleTag] {
        var there = Set(members.map(\.locale))
        if members.contains(where: \.article.isBilingual) { there.insert(sourceLocale) }
        return locales.subtracting(there).sorted()
    }

    /// The members that translate the same version of the source as `member`, itself included.
    func sameVersion(as member: ArticleContext) -> [ArticleContext] {
        guard let version = member.article.frontMatter.sourceVersion else { return [member] }
        return members.filter { $0.article.frontMatter.sourceVersion == version }
    }
}
