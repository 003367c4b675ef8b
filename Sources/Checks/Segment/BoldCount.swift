internal import Articles
internal import Diagnostics

/// More or fewer bold labels than the source has.
struct BoldCount: SegmentCheck {
    static let description = CheckDescription(.warning, "bold-count", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let (target, source) = (pair.target.strong.count, pair.source.strong.count)
        // Visible asterisks say the same, and louder.
        guard target != source, pair.visibleStars.target <= pair.visibleStars.source else { return }
        report.add(
            Self.description, pair, at: pair.target.strong.first?.whole,
            "the translation has \(target.counted("bold label")), the source \(source); make the same words bold")
    }
}
