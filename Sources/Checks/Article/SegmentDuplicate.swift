internal import Articles
internal import Diagnostics

/// Two pairs of one article with the same id.
struct SegmentDuplicate: ArticleCheck {
    static let description = CheckDescription(.error, "segment-duplicate", mqm: "design-and-markup/markup")

    func check(_ article: ArticleContext, _ report: inout FindingCollector) {
        var seen: Set<String> = []
        for pair in article.pairs where !seen.insert(pair.segment.id).inserted {
            report.add(
                Self.description, article, at: pair.segment.whole.lowerBound,
                "the id '\(pair.segment.id)' stands in this article already; give this pair a new number")
        }
    }
}
