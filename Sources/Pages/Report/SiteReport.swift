package import Articles
package import Diagnostics

/// The state of the articles and their translations, as the report page of each language shows it.
package struct SiteReport: Sendable {
    package var languages: [Language]
    package var kinds: [Kind]
    /// Of each kind and language the first `ReviewPages.mostItems`, in the order of files and lines.
    package var items: [ReviewItem]

    package init(languages: [Language], kinds: [Kind], items: [ReviewItem] = []) {
        self.languages = languages
        self.kinds = kinds
        self.items = items
    }

    /// What one language has of the set.
    package struct Language: Sendable {
        package let tag: LocaleTag
        /// The articles that the language has, translated or its own.
        package var articles = 0
        /// Those that a machine translated (`MT`).
        package var byMachine = 0
        /// Those that people translated (`HT`).
        package var byPeople = 0
        /// Translations of a source that has changed since.
        package var stale = 0
        /// Articles of the set that the language does not have.
        package var missing = 0

        package init(tag: LocaleTag) {
            self.tag = tag
        }
    }

    /// The findings of one kind.
    package struct Kind: Sendable {
        package let identifier: String
        package let severity: Severity
        /// What it means, in the languages that tell it.
        package let explanations: [LocaleTag: String]
        /// How many there are in each language.
        package let counts: [LocaleTag: Int]

        package init(
            identifier: String, severity: Severity, explanations: [LocaleTag: String], counts: [LocaleTag: Int]
        ) {
            self.identifier = identifier
            self.severity = severity
            self.explanations = explanations
            self.counts = counts
        }
    }

    /// The number of findings by language and identifier.
    package var counts: ReportHistory.Counts {
        var counts = Dictionary(uniqueKeysWithValues: languages.map { ($0.tag.tag, [String: Int]()) })
        for kind in kinds {
            for (locale, count) in kind.counts { counts[locale.tag, default: [:]][kind.identifier] = count }
        }
        return counts
    }
}
