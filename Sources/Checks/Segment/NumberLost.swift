internal import Articles
internal import Diagnostics

/// A number of the source whose digits are not in the target.
struct NumberLost: SegmentCheck {
    static let description = CheckDescription(
        .information, "number-lost", mqm: "accuracy/mistranslation",
        en: """
            A number of the source is not in the translation, in any notation. Compare the two: a word, another unit \
            or another clock may stand for it.
            """,
        nl: """
            Een getal uit de brontekst staat niet in de vertaling, in geen enkele notatie. Vergelijk de twee: er kan \
            een woord, een andere eenheid of een andere tijdsaanduiding voor staan.
            """)

    func check(_ pair: SegmentContext, _ report: inout Report) {
        for fact in pair.facts where fact.kind == .number && !fact.isKept {
            report.add(
                Self.description, pair,
                "the number \(pair.source.text(fact.range)) of the source is not in the translation; compare the two")
        }
    }
}
