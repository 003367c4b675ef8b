internal import Articles
internal import Diagnostics

/// A code, cmdlet or name of the source that the target does not spell.
struct CodeLost: SegmentCheck {
    static let description = CheckDescription(.error, "code-lost", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.facts where !fact.isKept {
            guard fact.kind == .code || fact.kind == .cmdlet || fact.kind == .symbol else { continue }
            let spelling = pair.source.text(fact.range)
            report.add(
                Self.description, pair,
                "the \(fact.kind.rawValue) '\(spelling)' of the source is not in the translation; spell it as it is there"
            )
        }
    }
}
