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
