internal import Articles
internal import Knowledge
internal import Layout
internal import Terms

/// How the translations of the reference data stand in one language: codes and reasons, each meaning once.
struct ReferenceCoverage: Hashable {
    /// Those that have a text in any language.
    private(set) var all = 0
    /// Translated by a machine (`MT`).
    private(set) var byMachine = 0
    /// Translated by people (`HT`).
    private(set) var byPeople = 0
    /// Translated from a source that has changed since.
    private(set) var stale = 0
    /// Told in another language, as a whole or in part.
    private(set) var missing = 0

    init(of reference: ReferenceData, in locale: SiteLocale) {
        let words = EntryWords(locale: locale)
        for entry in reference.entries {
            count(words.foreign(entry), words.caution(entry), words.shown(entry.title).map { entry.marks[$0.language] })
        }
        for reason in reference.reasons {
            let foreign = [
                words.isForeign(reason.title), words.isForeign(reason.summary), words.isForeign(reason.steps),
            ]
            count(foreign, words.caution(reason), words.shown(reason.title).map { reason.marks[$0.language] })
        }
    }

    /// - Parameter mark: that of the title; nil where there is no title.
    private mutating func count(_ foreign: [Bool?], _ caution: TextCaution, _ mark: TranslationMark??) {
        guard foreign.contains(where: { $0 != nil }) else { return }
        all += 1
        if foreign.contains(true) { missing += 1 }
        if caution.contains(.stale) { stale += 1 }
        if caution.contains(.machine) {
            byMachine += 1
        } else if let mark = mark ?? nil, mark.translation == .human {
            byPeople += 1
        }
    }
}
