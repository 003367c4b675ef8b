internal import Articles
internal import Diagnostics

/// A code, number or placeholder that every other language kept and this one lost.
struct FactLost: GroupCheck {
    static let description = CheckDescription(.warning, "fact-lost-here", mqm: "accuracy/omission")

    func check(_ group: GroupContext, _ report: inout FindingCollector) {
        guard group.members.count >= 3 else { return }
        for member in group.members {
            // Codes, names and placeholders are errors by themselves; this is for facts that one language alone cannot
            // decide.
            let losing = member.pairs.filter { $0.facts.contains { !$0.isKept && $0.kind == .number } }
            guard !losing.isEmpty else { continue }
            let others = group.sameVersion(as: member).filter { $0.locale != member.locale }
            guard others.count >= 2 else { continue }
            report.begin(member.article, member.lines)
            for pair in losing {
                let twins = others.compactMap { Self.twin(of: pair, in: $0) }
                guard twins.count == others.count else { continue }
                for fact in pair.facts where !fact.isKept && fact.kind == .number {
                    let spelling = pair.source.text(fact.range)
                    guard twins.allSatisfy({ Self.keeps(spelling, $0) }) else { continue }
                    report.add(
                        Self.description, pair,
                        "the \(fact.kind.rawValue) '\(spelling)' is in the \(others.count) other translations and not in "
                            + "this one; compare it with the source")
                }
            }
        }
    }

    /// The pair of the same sentence in another language: the same number, and the same source.
    private static func twin(of pair: SegmentContext, in other: ArticleContext) -> SegmentContext? {
        let number = pair.segment.id.drop { $0 != "-" }
        func isTwin(_ candidate: SegmentContext) -> Bool {
            candidate.segment.id.drop { $0 != "-" } == number && candidate.source.isEqual(to: pair.source)
        }
        // Nearly always it stands at the same place of the list.
        if other.pairs.indices.contains(pair.index), isTwin(other.pairs[pair.index]) { return other.pairs[pair.index] }
        return other.pairs.first(where: isTwin)
    }

    private static func keeps(_ spelling: String, _ pair: SegmentContext) -> Bool {
        pair.facts.contains { $0.isKept && pair.source.text($0.range) == spelling }
    }
}
