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

/// Two neighbours whose targets stand at each other's place.
///
/// What both languages of a sentence share tells, and how long they are: `Outlook` of the first source stands in the
/// second target, `Teams` of the second source in the first. Two sentences that share nothing with their translations
/// and are of one length cannot be told apart.
struct TargetsSwapped: ArticleCheck {
    static let description = CheckDescription(.warning, "targets-swapped", mqm: "accuracy/mistranslation")

    func check(_ article: ArticleContext, _ report: inout FindingCollector) {
        guard article.pairs.count > 1 else { return }
        var previous: Sides?
        for (index, pair) in article.pairs.enumerated() {
            let sides = Sides(target: SharedTraits(pair.target), source: SharedTraits(pair.source))
            if let first = previous, first.isSwapped(with: sides) {
                report.add(
                    Self.description, article.pairs[index - 1],
                    "this translation and the next one ('\(pair.segment.id)') seem to be swapped; compare them with their sources"
                )
            }
            previous = sides
        }
    }

    private struct Sides {
        let target: SharedTraits
        let source: SharedTraits

        /// The traits that each source shares with the other's target outweigh those that it shares with its own, by
        /// one and a half; one more for each time that the lengths fit better by a factor of e. In 108,000 neighbours
        /// of published articles nothing reaches that.
        func isSwapped(with next: Sides) -> Bool {
            let estimate = evidence(next) { $0.estimate(without: $1, with: $2) }
            // Two traits on one bit count as one, so that the estimate may be a little low.
            guard estimate >= -2, lengthFit(next) >= Self.needed(estimate + 2) else { return false }
            return lengthFit(next) >= Self.needed(evidence(next) { $0.count(without: $1, with: $2) })
        }

        private func evidence(_ next: Sides, _ shared: (SharedTraits, SharedTraits, SharedTraits) -> Int) -> Int {
            let crossed = shared(source, next.source, next.target) + shared(next.source, source, target)
            let own = shared(source, next.source, target) + shared(next.source, source, next.target)
            return crossed - own
        }

        /// How many times better the lengths fit when the targets change places.
        private func lengthFit(_ next: Sides) -> Double {
            let own = Self.misfit(source, target) * Self.misfit(next.source, next.target)
            return own / (Self.misfit(source, next.target) * Self.misfit(next.source, target))
        }

        private static func misfit(_ one: SharedTraits, _ other: SharedTraits) -> Double {
            // Short texts vary: a few letters more count for nothing.
            let ratio = Double(one.length + 5) / Double(other.length + 5)
            return max(ratio, 1 / ratio)
        }

        private static func needed(_ evidence: Int) -> Double {
            var needed = 4.48
            for _ in 0..<min(abs(evidence), 8) { needed *= evidence > 0 ? 0.368 : 2.718 }
            return needed
        }
    }
}
