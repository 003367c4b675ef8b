package import Articles
package import Codes

/// What one article knows: a pure function of that article, so that articles can be read in any order and at once.
package struct ArticleKnowledge: Hashable, Sendable {
    package let summary: ArticleSummary
    /// What the article is about, in the order of its text.
    package let entries: [CodeEntry]
    /// All codes that the source text names, those of `entries` included.
    package let mentions: Set<Code>

    package init(summary: ArticleSummary, entries: [CodeEntry] = [], mentions: Set<Code> = []) {
        self.summary = summary
        self.entries = entries
        self.mentions = mentions
    }
}

/// An article as lists and data show it.
package struct ArticleSummary: Hashable, Sendable {
    /// The path below the locale's folder, without `.md`: `mail/5-7-705`.
    package let key: String
    package let locales: [LocaleTag: Edition]
    /// The number of sentence pairs, of the translation that has most.
    package let segments: Int

    package init(key: String, locales: [LocaleTag: Edition], segments: Int) {
        self.key = key
        self.locales = locales
        self.segments = segments
    }

    /// One language of it.
    package struct Edition: Hashable, Sendable {
        package let title: String
        package let description: String
        /// Whether people or a machine translated it; nil for the source text, and where it is not said.
        package let translation: FrontMatter.Translation?
        /// ISO date, `2020-01-29`.
        package let handoff: String?
        /// `ms.openlocfilehash`: the version of the source text that was translated.
        package let sourceHash: String?
        /// A newer source than this translation's exists.
        package let isStale: Bool

        /// The title and the front matter of one locale's version.
        package init(_ version: LocalizedArticle.Version) {
            title = version.title
            description = version.frontMatter.description
            translation = version.frontMatter.translation
            handoff = version.frontMatter.handoff
            sourceHash = version.frontMatter.sourceVersion
            isStale = version.isStale
        }
    }
}

extension ArticleSummary {
    /// The summary of a whole article: every locale that has it, the source language included.
    package init(_ article: LocalizedArticle) {
        var locales: [LocaleTag: Edition] = [:]
        var segments = 0
        for version in [article.source].compactMap(\.self) + article.translations {
            locales[version.locale] = Edition(version)
            segments = max(segments, version.segmentCount)
        }
        self.init(key: article.key, locales: locales, segments: segments)
    }
}
