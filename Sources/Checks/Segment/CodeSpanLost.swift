internal import Articles
internal import Diagnostics

/// A code span of the source that is no code span of the target.
struct CodeSpanLost: SegmentCheck {
    static let description = CheckDescription(.error, "code-span-lost", mqm: "accuracy/mistranslation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let (target, source) = (pair.target, pair.source)
        guard !source.codeSpans.isEmpty || !target.codeSpans.isEmpty else { return }
        var unused = target.codeSpans
        for span in source.codeSpans {
            if let index = unused.firstIndex(where: {
                target.bytes[$0.content].elementsEqual(source.bytes[span.content])
            }) {
                unused.remove(at: index)
            } else {
                report.add(
                    Self.description, pair, at: unused.first?.whole,
                    "the code '\(source.text(span.whole))' of the source is not in the translation; copy it")
                return
            }
        }
        if let extra = unused.first {
            report.add(
                Self.description, pair, at: extra.whole,
                "the source has no code '\(target.text(extra.whole))'; take the backticks off or copy the source's code"
            )
        }
    }
}
