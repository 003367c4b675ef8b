package import Articles
package import Terms

/// How far a translation of reference data can be trusted, as its file says and as its source shows.
package struct TranslationMark: Hashable, Sendable {
    /// Who translated; nil where the file does not say.
    package var translation: FrontMatter.Translation?
    /// The day on which it was handed over, `2026-11-29`; nil where the file does not say.
    package var handoff: String?
    /// Its source has changed since.
    package var isStale = false

    /// What readers are told.
    package var caution: TextCaution {
        let caution: TextCaution = isStale ? .stale : []
        return translation == .machine ? caution.union(.machine) : caution
    }

    /// The mark of texts that are partly of this one and partly of another: as good as the worse of them.
    func joined(with other: TranslationMark) -> TranslationMark {
        let isMachine = translation == .machine || other.translation == .machine
        return TranslationMark(
            translation: isMachine ? .machine : translation == other.translation ? translation : nil,
            handoff: [handoff, other.handoff].compactMap(\.self).min(), isStale: isStale || other.isStale)
    }
}

/// Texts in several languages, of which some are translations with a mark.
protocol Marked {
    var marks: [LocaleTag: TranslationMark] { get set }
    /// For each kind of text the languages that have it.
    var languagesOfTexts: [Set<LocaleTag>] { get }
}

extension Marked {
    /// Takes over the marks of other texts in the languages in which they fill a gap; to be called before they do.
    mutating func takeMarks(from other: Self) {
        let (own, others) = (languagesOfTexts, other.languagesOfTexts)
        for (language, mark) in other.marks {
            guard zip(own, others).contains(where: { !$0.contains(language) && $1.contains(language) }) else {
                continue
            }
            // A text without a mark is not known to be good.
            let isTold = own.contains { $0.contains(language) }
            let known = marks[language] ?? (isTold ? TranslationMark() : nil)
            marks[language] = known?.joined(with: mark) ?? mark
        }
    }
}

extension CodeEntry: Marked {
    var languagesOfTexts: [Set<LocaleTag>] {
        [Set(title.keys), Set(summary.keys), Set(first.keys), Set(notes.keys)]
    }
}

extension ReasonText: Marked {
    var languagesOfTexts: [Set<LocaleTag>] {
        [Set(title.keys), Set(summary.keys), Set(steps.keys), Set(keywords.keys)]
    }
}
