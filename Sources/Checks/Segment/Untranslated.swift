internal import Articles
internal import Diagnostics

/// A sentence that was not translated.
struct Untranslated: SegmentCheck {
    static let description = CheckDescription(.warning, "untranslated", mqm: "accuracy/untranslated")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.locale.language != "en", pair.target.range.count > 12, pair.target.isEqual(to: pair.source),
            EnglishSentence.isOne(pair.target)
        else { return }
        report.add(Self.description, pair, "this text is still the source's; translate it")
    }
}
