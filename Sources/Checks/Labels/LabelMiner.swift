internal import Articles
internal import Diagnostics

/// Learns how each label of the user interface is translated, and finds where its translation differs.
///
/// `**Save**` is `**Opslaan**` 212 times and `**Bewaren**` once: a reader looks for a button that is not there.
struct LabelMiner {
    static let description = CheckDescription(
        .warning, "label-inconsistent", mqm: "terminology/inconsistent-use-of-terminology")

    private static let fewest = 5
    /// Three of five may be one mistake, copied.
    private static let fewestAlike = 4
    private static let share = 0.6
    /// A translation belongs to a label where so much of its use is for that label.
    private static let ownShare = 0.75

    private struct Label: Hashable {
        let locale: LocaleTag
        let source: String

        init(_ use: LabelUse) {
            locale = use.locale
            source = use.source.lowercased()
        }
    }

    private struct Translation: Hashable {
        let locale: LocaleTag
        let form: LabelForm
    }

    /// How often a label has each translation, and how that is written.
    private struct Tally {
        var forms: [LabelForm: Int] = [:]
        var spellings: [LabelForm: [String: Int]] = [:]
        var total: Int { forms.values.reduce(0, +) }

        mutating func add(_ use: LabelUse) {
            forms[use.form, default: 0] += 1
            spellings[use.form, default: [:]][use.target, default: 0] += 1
        }

        func spelling(of form: LabelForm) -> String {
            // Of equal forms the one with fewest words is the label: `Goedkeuren`, not `Goedkeuren om`.
            (spellings[form] ?? [:]).max {
                (-$0.key.split(separator: " ").count, $0.value, $1.key)
                    < (-$1.key.split(separator: " ").count, $1.value, $0.key)
            }?.key ?? ""
        }
    }

    static func findings(in uses: [LabelUse]) -> [Finding] {
        var tallies: [Label: Tally] = [:]
        var all: [Translation: Int] = [:]
        for use in uses {
            tallies[Label(use), default: Tally()].add(use)
            all[Translation(locale: use.locale, form: use.form), default: 0] += 1
        }
        var usual: [Label: LabelForm] = [:]
        for (label, tally) in tallies {
            guard let (form, count) = majority(of: tally) else { continue }
            // A majority that nobody translated is no model.
            if tally.spelling(of: form).lowercased() == label.source { continue }
            // Words such as "page" and "tab", which bold slipped to in many sentences, are no label's own.
            let everywhere = all[Translation(locale: label.locale, form: form)] ?? count
            if Double(count) >= ownShare * Double(everywhere) { usual[label] = form }
        }
        return uses.compactMap { use in
            // A label that stands elsewhere in the sentence is there, in another order or with more words.
            guard let tally = tallies[Label(use)], let expected = usual[Label(use)],
                !use.form.holds(expected), !use.neighbours.contains(where: { $0.holds(expected) })
            else { return nil }
            return finding(use, expected: expected, tally)
        }
    }

    private static func majority(of tally: Tally) -> (form: LabelForm, count: Int)? {
        guard tally.total >= fewest,
            let best = tally.forms.max(by: {
                ($0.value, $1.key.words.joined(separator: " ")) < ($1.value, $0.key.words.joined(separator: " "))
            }),
            best.value >= fewestAlike, Double(best.value) >= share * Double(tally.total)
        else { return nil }
        return (best.key, best.value)
    }

    private static func finding(_ use: LabelUse, expected: LabelForm, _ tally: Tally) -> Finding {
        let message =
            "the label '\(use.source)' is '\(tally.spelling(of: expected))' in \(tally.forms[expected] ?? 0) of "
            + "\(tally.total) places and '\(use.target)' here; compare it with the screen"
        return Finding(
            Diagnostic(description.severity, description.identifier, at: use.place, message), key: use.key,
            locale: use.locale.tag, segment: use.segment, excerpt: use.excerpt)
    }
}
