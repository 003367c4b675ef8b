internal import Articles
internal import Diagnostics

/// Bold on `de` or `in` alone: the label lost its bold to a word beside it.
struct BoldFunctionWord: SegmentCheck {
    static let description = CheckDescription(.warning, "bold-function-word", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.target.strong.isEmpty, let words = pair.words?.small else { return }
        for label in pair.target.strong where words.areAll(of: label.content, in: pair.target) {
            // The source may stress a small word: "do **not** restart".
            let isStressed = pair.source.strong.contains {
                LanguageWords.english.small.areAll(of: $0.content, in: pair.source)
            }
            if isStressed { continue }
            report.add(
                Self.description, pair, at: label.whole,
                "'\(pair.target.text(label.content))' is bold here; move the bold to the label that the source has")
        }
    }
}
