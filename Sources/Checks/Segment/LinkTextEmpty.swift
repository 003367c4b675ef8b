internal import Articles
internal import Diagnostics

/// `[](url)`: a link that nobody can see.
struct LinkTextEmpty: SegmentCheck {
    static let description = CheckDescription(.error, "link-text-empty", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for link in pair.target.links where Self.isBlank(link.text, in: pair.target) {
            if pair.source.links.contains(where: { Self.isBlank($0.text, in: pair.source) }) { continue }
            report.add(
                Self.description, pair, at: link.whole,
                "this link has no text; put the translated words of the link between '[' and ']'")
        }
    }

    private static func isBlank(_ range: Range<Int>, in text: InlineText) -> Bool {
        text.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x2A }
    }
}
