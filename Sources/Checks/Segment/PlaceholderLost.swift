internal import Articles
internal import Diagnostics

/// A placeholder of the source that the target lacks or spells otherwise.
struct PlaceholderLost: SegmentCheck {
    static let description = CheckDescription(.error, "placeholder-lost", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.facts where fact.kind == .placeholder && !fact.isKept {
            report.add(
                Self.description, pair,
                "the placeholder '\(pair.source.text(fact.range))' of the source is not in the translation; put it back"
            )
        }
    }
}
