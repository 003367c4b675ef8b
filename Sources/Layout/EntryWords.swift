package import Articles
package import Knowledge
internal import Languages
package import Terms

/// The texts of an entry in one language of the site: each in that language, or else in the nearest to it that there
/// is.
///
/// A text that is missing falls back alone: a Dutch page whose entry has a Dutch title and no Dutch summary shows that
/// title, and the summary of the source language with the language that it is in.
package struct EntryWords {
    package let locale: SiteLocale

    package init(locale: SiteLocale) {
        self.locale = locale
    }

    /// The text to show with the language that it is in; nil where no language tells it.
    package func shown<Value>(_ texts: [LocaleTag: Value]) -> (value: Value, language: LocaleTag)? {
        locale.order.shown(texts).map { ($0.value, $0.locale) }
    }

    /// Whether what is shown of a text is in another language than the page, whatever its region; nil where there is
    /// none.
    package func isForeign<Value>(_ texts: [LocaleTag: Value]) -> Bool? {
        shown(texts).map { !locale.order.isInWanted($0.language) }
    }

    /// How much of a meaning another language than the page's tells; the key of the words that say so.
    package enum Fallback: String {
        case whole = "code_fallback"
        case part = "code_fallback_part"

        /// Nil where the page's language tells all: another region of it is no other language.
        ///
        /// - Parameter foreign: of each text whether it is in another language, nil for one that is not there.
        package init?(_ foreign: [Bool?]) {
            guard foreign.contains(true) else { return nil }
            self = foreign.contains(false) ? .part : .whole
        }
    }

    /// What is to be told about the translations that are shown of a meaning.
    package func caution(_ entry: CodeEntry) -> TextCaution {
        caution(
            entry.marks,
            [
                shown(entry.title)?.language, shown(entry.summary)?.language, shown(entry.first)?.language,
                shown(entry.notes)?.language,
            ])
    }

    /// The same of a reason.
    package func caution(_ reason: ReasonText) -> TextCaution {
        caution(
            reason.marks,
            [
                shown(reason.title)?.language, shown(reason.summary)?.language, shown(reason.steps)?.language,
                shown(reason.keywords)?.language,
            ])
    }

    private func caution(_ marks: [LocaleTag: TranslationMark], _ shown: [LocaleTag?]) -> TextCaution {
        TextCaution(shown.compactMap { $0.flatMap { marks[$0]?.caution } })
    }

    /// Whether the texts of a meaning are in another language.
    package func foreign(_ entry: CodeEntry) -> [Bool?] {
        [
            isForeign(entry.title), isForeign(entry.summary), isForeign(entry.first), isForeign(entry.causes),
            isForeign(entry.steps),
        ]
    }
}
