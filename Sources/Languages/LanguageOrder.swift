/// Which language a reader gets of those that are there: the one rule of pages, manual pages, answers, search and
/// server.
///
/// The language wanted, by its likely subtags too; another region of it; the source language; English; any.
///
///     wanted nl-BE, source en-US   of nl-NL, en-US, de-DE   →  nl-NL
///     wanted zh-HK, source en-US   of zh-CN, zh-TW, en-US   →  zh-TW
///     wanted fr-FR, source es-ES   of de-DE, es-ES, en-US   →  es-ES
package struct LanguageOrder: Hashable, Sendable {
    /// The tag of the language that the reader wants.
    package let wanted: String
    /// The language that others are translated from.
    package let source: String
    /// How the languages that were named beforehand rank.
    private let known: [String: Rank]

    /// - Parameter known: the languages that will be asked about, so that each is compared once.
    package init(wanted: String, source: String, known: [String] = []) {
        self.wanted = wanted
        self.source = source
        var ranks: [String: Rank] = [:]
        for tag in known where ranks[tag] == nil { ranks[tag] = Rank(tag, wanted: wanted, source: source) }
        self.known = ranks
    }

    /// The best of the languages that are there; nil where there is none.
    package func pick<Tags: Sequence<String>>(from tags: Tags) -> String? { best(tags, tag: \.self) }

    /// The best that is in the language wanted; nil where all are in another one.
    package func nearest(in tags: some Sequence<String>) -> String? {
        pick(from: tags).flatMap { isInWanted($0) ? $0 : nil }
    }

    /// Whether a text in this language is what was wanted, in whatever region or script, and no stand-in for it.
    package func isInWanted(_ tag: String) -> Bool { tag == wanted || rank(tag).isInWanted }

    /// Whether words in this language are the wanted one's own, and no other region's or script's: `nl` for `nl-BE` and
    /// `zh-Hant` for `zh-TW`, but neither `zh` nor `zh-HK`.
    package func isOwn(_ tag: String) -> Bool {
        if tag == wanted { return true }
        guard let text = LanguageTag(tag), text.region == nil, let wanted = LanguageTag(wanted)?.likely else {
            return false
        }
        return (text.likely.language, text.likely.script) == (wanted.language, wanted.script)
    }

    /// The best by the tags of what is there; of two that are equally good the first by its tag.
    package func best<Texts: Sequence>(_ texts: Texts, tag: (Texts.Element) -> String) -> Texts.Element? {
        var found: (text: Texts.Element, tag: String, rank: Rank?)?
        for text in texts {
            let name = tag(text)
            if name == wanted { return text }
            guard let best = found else {
                found = (text, name, nil)
                continue
            }
            let (one, other) = (rank(name), best.rank ?? rank(best.tag))
            found = (one, name) < (other, best.tag) ? (text, name, one) : (best.text, best.tag, other)
        }
        return found?.text
    }

    private func rank(_ tag: String) -> Rank { known[tag] ?? Rank(tag, wanted: wanted, source: source) }

    /// The place of a language in the order.
    private enum Rank: Hashable, Comparable {
        case wanted(LanguageNearness), source(LanguageNearness), english(LanguageNearness), other

        init(_ tag: String, wanted: String, source: String) {
            self = .other
            guard let text = LanguageTag(tag) else { return }
            for (name, rank) in [(wanted, Rank.wanted), (source, Rank.source), ("en", Rank.english)] {
                if let nearness = LanguageTag(name).flatMap({ LanguageNearness(of: text, to: $0) }) {
                    self = rank(nearness)
                    return
                }
            }
        }

        var isInWanted: Bool {
            if case .wanted = self { true } else { false }
        }
    }
}
