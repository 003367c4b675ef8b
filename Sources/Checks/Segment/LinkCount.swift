internal import Articles
internal import Diagnostics

/// More or fewer links than the source has.
struct LinkCount: SegmentCheck {
    static let description = CheckDescription(.error, "link-count", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let (target, source) = (pair.target.links.count, pair.source.links.count)
        guard target != source else { return }
        report.add(
            Self.description, pair, at: pair.target.links.first?.whole,
            "the translation has \(target.counted("link")), the source \(source); write each link of the source once")
    }
}

extension Int {
    /// `1 link`, `2 links`.
    func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}
