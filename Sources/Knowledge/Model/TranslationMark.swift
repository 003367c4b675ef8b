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
    /// Each kind of text, in the languages that have it.
    var texts: [[LocaleTag: AnyHashable]] { get }
}

extension Marked {
    /// Takes over the marks of other texts in the languages in which they fill a gap; to be called before they do.
    mutating func takeMarks(from other: Self) {
        let (own, others) = (texts, other.texts)
        for (language, mark) in other.marks {
            guard zip(own, others).contains(where: { $0[language] == nil && $1[language] != nil }) else {
                continue
            }
            // A text without a mark is not known to be good.
            let isTold = own.contains { $0[language] != nil }
            let known = marks[language] ?? (isTold ? TranslationMark() : nil)
            marks[language] = known?.joined(with: mark) ?? mark
        }
    }

    /// The marks of these texts laid over others, which fill their gaps.
    func marks(over below: Self) -> [LocaleTag: TranslationMark] {
        var (own, below) = (self, below)
        below.markStale(under: self)
        own.takeMarks(from: below)
        return own.marks
    }

    /// A translation that stays while the text that it was made from is replaced no longer says what that says.
    private mutating func markStale(under own: Self) {
        for (own, below) in zip(own.texts, texts) {
            // What has no mark is no translation.
            let isReplaced = below.contains { marks[$0.key] == nil && own[$0.key] != nil && own[$0.key] != $0.value }
            guard isReplaced else { continue }
            for language in below.keys where own[language] == nil { marks[language]?.isStale = true }
        }
    }
}

extension CodeEntry: Marked {
    var texts: [[LocaleTag: AnyHashable]] {
        [title.mapValues(AnyHashable.init), summary.mapValues(AnyHashable.init)]
            + [first.mapValues(AnyHashable.init), notes.mapValues(AnyHashable.init)]
    }
}

extension ReasonText: Marked {
    var texts: [[LocaleTag: AnyHashable]] {
        [title.mapValues(AnyHashable.init), summary.mapValues(AnyHashable.init)]
            + [steps.mapValues(AnyHashable.init), keywords.mapValues(AnyHashable.init)]
    }
}
