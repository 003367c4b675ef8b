internal import Articles
internal import Diagnostics

/// Two pairs of one article with the same id.
struct SegmentDuplicate: ArticleCheck {
    static let description = CheckDescription(
        .error, "segment-duplicate", mqm: "design-and-markup/markup",
        en: "Two sentence pairs of this article have the same id, so tools cannot tell them apart. Give one a new number.",
        nl: "Twee zinsparen in dit artikel hebben hetzelfde kenmerk, dus hulpmiddelen kunnen ze niet uit elkaar houden. Geef een ervan een nieuw nummer.")

    func check(_ article: ArticleContext, _ report: inout Report) {
        var seen: Set<String> = []
        for pair in article.pairs where !seen.insert(pair.segment.id).inserted {
            report.add(
                Self.description, article, at: pair.segment.whole.lowerBound,
                "the id '\(pair.segment.id)' stands in this article already; give this pair a new number")
        }
    }
}
