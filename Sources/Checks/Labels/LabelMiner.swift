internal import Articles
internal import Diagnostics

/// Learns how each label of the screen is translated, and finds where it is translated otherwise.
///
/// `**Save**` is `**Opslaan**` 212 times and `**Bewaren**` once: a reader looks for a button that is not there.
struct LabelMiner {
    static let description = CheckDescription(
        .warning, "label-inconsistent", mqm: "terminology/inconsistent-use-of-terminology",
        en: """
            A bold label is translated otherwise than nearly everywhere else in this set. The button on the screen has \
            one name; compare it with the product.
            """,
        nl: """
            Een vet label is anders vertaald dan bijna overal elders in deze verzameling. De knop op het scherm heeft \
            één naam; vergelijk die met het product.
            """)

    private static let fewest = 5
    private static let share = 0.6

    private struct Label: Hashable {
        let locale: LocaleTag
        let source: String
    }

    static func findings(in uses: [LabelUse]) -> [Finding] {
        var counts: [Label: [String: Int]] = [:]
        for use in uses {
            counts[Label(locale: use.locale, source: use.source.lowercased()), default: [:]][use.target.lowercased(), default: 0] += 1
        }
        let usual = trusted(counts.compactMapValues(majority))
        return uses.compactMap { use in
            let label = Label(locale: use.locale, source: use.source.lowercased())
            // A label that stands elsewhere in the sentence is there, in another order.
            guard let expected = usual[label], expected != use.target.lowercased(), !use.neighbours.contains(expected)
            else { return nil }
            return finding(use, expected: expected, all: counts[label] ?? [:])
        }
    }

    private static func majority(of translations: [String: Int]) -> String? {
        let total = translations.values.reduce(0, +)
        guard total >= fewest, let best = translations.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
            Double(best.value) >= share * Double(total)
        else { return nil }
        return best.key
    }

    /// Without words such as "page" and "tab", which bold slipped to in many sentences: no three labels are one word.
    private static func trusted(_ usual: [Label: String]) -> [Label: String] {
        var labels: [Label: Int] = [:]
        for (label, translation) in usual { labels[Label(locale: label.locale, source: translation), default: 0] += 1 }
        return usual.filter { labels[Label(locale: $0.key.locale, source: $0.value), default: 0] < 3 }
    }

    private static func finding(_ use: LabelUse, expected: String, all: [String: Int]) -> Finding? {
        let total = all.values.reduce(0, +)
        let message =
            "the label '\(use.source)' is '\(expected)' in \(all[expected] ?? 0) of \(total) places and "
            + "'\(use.target)' here; compare it with the screen"
        return Finding(
            Diagnostic(description.severity, description.identifier, at: use.place, message), key: use.key,
            locale: use.locale.tag, segment: use.segment, excerpt: use.excerpt)
    }
}
