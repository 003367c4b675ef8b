internal import Articles
internal import Diagnostics

/// Asterisks that a reader sees, because the marks do not pair up.
struct EmphasisBroken: SegmentCheck {
    static let description = CheckDescription(.error, "emphasis-broken", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.visibleStars.target > pair.visibleStars.source else { return }
        let star = ByteSearch(in: pair.target.bytes).first(
            0x2A, from: pair.target.range.lowerBound, to: pair.target.range.upperBound)
        report.add(
            Self.description, pair, at: star.map { $0..<($0 + 1) },
            "\(pair.visibleStars.target.counted("asterisk")) of this text stay visible, the source has "
                + "\(pair.visibleStars.source); put the marks right around the words")
    }
}
