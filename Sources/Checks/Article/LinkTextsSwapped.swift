internal import Articles
internal import Diagnostics

/// Two links of one sentence whose texts stand at each other's place: a reader clicks on `Teams` and gets Outlook.
///
/// What the texts share with those of the source tells, and what the article calls the same page elsewhere.
struct LinkTextsSwapped: ArticleCheck {
    static let description = CheckDescription(.error, "link-texts-swapped", mqm: "accuracy/mistranslation")

    func check(_ article: ArticleContext, _ report: inout FindingCollector) {
        for pair in article.pairs where pair.target.links.count > 1 {
            guard pair.target.links.count == pair.source.links.count, let link = Self.swapped(pair) else { continue }
            report.add(
                Self.description, pair, at: link.whole,
                "the text '\(pair.target.text(link.text))' belongs to another link of this sentence; compare the source"
            )
        }
    }

    private static func swapped(_ pair: SegmentContext) -> InlineText.LinkSpan? {
        // Each link of the target with the one of the source that leads to the same place.
        var partners: [(own: InlineText.LinkSpan, source: InlineText.LinkSpan)] = []
        var left = pair.source.links
        for link in pair.target.links {
            let index = left.firstIndex {
                pair.source.bytes[$0.destination].elementsEqual(pair.target.bytes[link.destination])
            }
            guard let index, !link.text.isEmpty else { return nil }
            partners.append((link, left.remove(at: index)))
        }
        for (position, first) in partners.enumerated() {
            for second in partners[(position + 1)...] {
                let own = shared(first, first, pair) + shared(second, second, pair)
                let crossed = shared(first, second, pair) + shared(second, first, pair)
                if crossed >= own + 3, own == 0 || crossed >= 3 * own { return first.own }
            }
        }
        return nil
    }

    /// The length of what one text of the target and another of the source share: words, numbers and their beginnings.
    private static func shared(
        _ one: (own: InlineText.LinkSpan, source: InlineText.LinkSpan),
        _ other: (own: InlineText.LinkSpan, source: InlineText.LinkSpan), _ pair: SegmentContext
    ) -> Int {
        let own = WordSplitter.of(pair.target.text(one.own.text))
        let source = WordSplitter.of(pair.source.text(other.source.text))
        return own.reduce(0) { sum, word in
            let longest = source.map { Self.commonPrefix(word, $0) }.max() ?? 0
            return sum + (longest >= min(3, word.count) ? longest : 0)
        }
    }

    private static func commonPrefix(_ one: String, _ other: String) -> Int {
        zip(one, other).prefix { $0 == $1 }.count
    }
}
