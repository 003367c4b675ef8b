package import Diagnostics
package import Languages

/// One article in all its languages.
package struct LocalizedArticle: Sendable {
    /// The path below the locale's folder, without `.md`.
    package let key: String
    /// The text in the source language; nil when no file holds it.
    package var source: Version?
    /// The translations, and articles written in one language other than the source language, by locale.
    package var translations: [Version]
    /// What was wrong with any of its files, each finding once.
    package var diagnostics: [Diagnostic]

    /// One language of an article. A class, as a copy of so many parts is dear and pages pass it on often.
    package final class Version: Sendable {
        package let locale: LocaleTag
        /// The file it was read from: relative links start there, findings point into it.
        package let file: SourceFile
        package let frontMatter: FrontMatter
        /// From the front matter, else from the first heading of level 1, else the name of the file; of a source text
        /// the heading comes first.
        package let title: String
        package let tree: ArticleTree
        /// The source text that this translation was made from; nil for the source language itself and for an
        /// article in one language.
        package let sourceTree: ArticleTree?
        /// A newer source than this translation's exists.
        package let isStale: Bool
        /// The number of sentence pairs in its file.
        package let segmentCount: Int

        /// The path of its file, relative to the content folder.
        package var path: String { file.path }

        init(
            locale: LocaleTag, file: SourceFile, frontMatter: FrontMatter, title: String, tree: ArticleTree,
            sourceTree: ArticleTree?, isStale: Bool, segmentCount: Int
        ) {
            self.locale = locale
            self.file = file
            self.frontMatter = frontMatter
            self.title = title
            self.tree = tree
            self.sourceTree = sourceTree
            self.isStale = isStale
            self.segmentCount = segmentCount
        }
    }

    /// The text to show a reader who wants a language.
    package func version(for order: LanguageOrder) -> Version? {
        order.best(translations + [source].compactMap(\.self), tag: \.locale.tag)
    }
}
