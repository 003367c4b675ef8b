internal import Articles
internal import Diagnostics

/// A link text of small words alone: `[de](url)`.
struct LinkTextFunctionWord: SegmentCheck {
    static let description = CheckDescription(.warning, "link-text-function-word", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.target.links.isEmpty, let words = pair.words?.small else { return }
        for link in pair.target.links where words.areAll(of: link.text, in: pair.target) {
            let isSame = pair.source.links.contains { LanguageWords.english.small.areAll(of: $0.text, in: pair.source) }
            if isSame { continue }
            report.add(
                Self.description, pair, at: link.whole,
                "the link text is only '\(pair.target.text(link.text))'; put the link on the words that the source links"
            )
        }
    }
}
