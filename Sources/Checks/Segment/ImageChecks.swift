internal import Articles
internal import Diagnostics

/// An image of the source that the target lacks.
struct ImageLost: SegmentCheck {
    static let description = CheckDescription(.error, "image-lost", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.source.images.isEmpty || !pair.target.images.isEmpty else { return }
        var unused = pair.target.images.map { Destination.neutral(pair.target.text($0.destination)) }
        for image in pair.source.images {
            let wanted = pair.source.text(image.destination)
            if let index = unused.firstIndex(of: Destination.neutral(wanted)) {
                unused.remove(at: index)
            } else {
                report.add(
                    Self.description, pair, at: pair.target.images.first?.whole,
                    "the image '\(wanted)' of the source is not in the translation; put it back")
            }
        }
    }
}

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
