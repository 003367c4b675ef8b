internal import Articles
internal import Diagnostics

/// A code or cmdlet in the target that the source does not have: `4.5.1 4.4.62` for `451 4.4.62`.
struct CodeAdded: SegmentCheck {
    static let description = CheckDescription(.error, "code-added", mqm: "accuracy/addition")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.additions {
            report.add(
                Self.description, pair, at: fact.range,
                "the source has no \(fact.kind.rawValue) '\(pair.target.text(fact.range))'; write what it has")
        }
    }
}
