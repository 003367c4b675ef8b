internal import Articles
internal import Diagnostics

/// Target and source do not parse to the same blocks.
struct StructureDiffers: ArticleCheck {
    static let description = CheckDescription(.error, "structure-differs", mqm: "design-and-markup/markup")

    func check(_ article: ArticleContext, _ report: inout FindingCollector) {
        guard let difference = ShapeDifference.first(article.target, article.source) else { return }
        if difference.isSteps { return }
        report.add(
            Self.description, article, at: difference.offset(in: article),
            "the translation has \(difference.found) where the source has \(difference.wanted); "
                + "look for a mark that opens or closes a block")
    }
}

/// The first place where two trees differ.
struct ShapeDifference {
    let found: String
    let wanted: String
    let isSteps: Bool
    private let segment: Int32

    static func first(_ target: TreeFacts, _ source: TreeFacts) -> ShapeDifference? {
        var index = 0
        while true {
            let own = index < target.shape.count ? target.shape[index] : nil
            let other = index < source.shape.count ? source.shape[index] : nil
            if own == nil, other == nil { return nil }
            if own?.kind != other?.kind || own?.depth != other?.depth || own?.parts != other?.parts {
                return ShapeDifference(
                    found: name(own), wanted: name(other), isSteps: own?.kind == .steps && other?.kind == .steps,
                    segment: own?.segment ?? target.shape.last?.segment ?? 0)
            }
            index += 1
        }
    }

    private static func name(_ item: TreeFacts.ShapeItem?) -> String {
        guard let item else { return "nothing" }
        return item.parts > 0 ? "a \(item.kind.rawValue) of \(item.parts)" : "a \(item.kind.rawValue)"
    }

    func offset(in article: ArticleContext) -> Int? {
        let index = Int(segment) - 1
        return article.pairs.indices.contains(index) ? article.pairs[index].segment.target.lowerBound : nil
    }
}
