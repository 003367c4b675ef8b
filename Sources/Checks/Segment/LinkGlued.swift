internal import Articles
internal import Diagnostics

/// `[tekst](url)voor`: no blank between a link and the word after it.
struct LinkGlued: SegmentCheck {
    static let description = CheckDescription(.warning, "link-glued", mqm: "linguistic-conventions/typography")

    /// Languages that are written without blanks, or add particles to the end of a word.
    private static let unspaced: Set<String> = [
        "zh", "ja", "th", "ko", "km", "lo", "my", "tr", "fi", "hu", "et", "eu", "kk", "az",
    ]

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.target.links.isEmpty, !Self.unspaced.contains(pair.locale.language) else { return }
        for link in pair.target.links {
            let end = link.whole.upperBound
            guard end < pair.target.range.upperBound, Self.isLetter(at: end, in: pair.target) else { continue }
            // The source may do it too: "[link](url)s".
            let isSame = pair.source.links.contains {
                $0.whole.upperBound < pair.source.range.upperBound
                    && Self.isLetter(at: $0.whole.upperBound, in: pair.source)
            }
            if isSame { continue }
            report.add(
                Self.description, pair, at: end..<(end + 1), "put a blank between the link and the word after it",
                replacing: (end..<end, " "))
        }
    }

    private static func isLetter(at offset: Int, in text: InlineText) -> Bool {
        guard let scalar = text.scalar(at: offset) else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
