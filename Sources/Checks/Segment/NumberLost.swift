internal import Articles
internal import Diagnostics

/// A number of the source whose digits are not in the target.
struct NumberLost: SegmentCheck {
    static let description = CheckDescription(.information, "number-lost", mqm: "accuracy/mistranslation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.facts where fact.kind == .number && !fact.isKept {
            report.add(
                Self.description, pair,
                "the number \(pair.source.text(fact.range)) of the source is not in the translation; compare the two")
        }
    }
}
