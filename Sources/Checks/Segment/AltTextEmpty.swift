internal import Articles
internal import Diagnostics

/// An image whose alternative text was emptied.
struct AltTextEmpty: SegmentCheck {
    static let description = CheckDescription(.error, "alt-text-empty", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for image in pair.target.images where image.text.allBlank(in: pair.target) {
            let source = pair.source.images.first {
                pair.source.bytes[$0.destination].elementsEqual(pair.target.bytes[image.destination])
            }
            guard let source, !source.text.allBlank(in: pair.source) else { continue }
            report.add(
                Self.description, pair, at: image.whole,
                "this image has no alternative text; the source has '\(pair.source.text(source.text))'")
        }
    }
}

extension Range<Int> {
    func allBlank(in text: InlineText) -> Bool {
        text.bytes[self].allSatisfy { $0 == 0x20 || $0 == 0x0A }
    }
}
