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
    private static let majority = 0.6

    private struct Label: Hashable {
        let locale: LocaleTag
        let source: String
    }

    static func findings(in uses: [LabelUse]) -> [Finding] {
        var counts: [Label: [String: Int]] = [:]
        for use in uses {
            counts[Label(locale: use.locale, source: use.source.lowercased()), default: [:]][use.target.lowercased(), default: 0] += 1
        }
        let usual = counts.compactMapValues { translations -> String? in
            let total = translations.values.reduce(0, +)
            guard total >= fewest, let best = translations.max(by: { ($0.value, $1.key) < ($1.value, $0.key) }),
                Double(best.value) >= majority * Double(total)
            else { return nil }
            return best.key
        }
        return uses.compactMap { use in
            let label = Label(locale: use.locale, source: use.source.lowercased())
            guard let expected = usual[label], expected != use.target.lowercased() else { return nil }
            return finding(use, expected: expected, all: counts[label] ?? [:])
        }
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
