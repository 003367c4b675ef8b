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

/// A language with more or fewer numbered steps than the others.
struct StepCount: GroupCheck {
    static let description = CheckDescription(.error, "step-count", mqm: "accuracy/omission")

    func check(_ group: GroupContext, _ report: inout FindingCollector) {
        for member in group.members {
            if let difference = ShapeDifference.first(member.target, member.source), difference.isSteps {
                report.begin(member.article, member.lines)
                report.add(
                    Self.description, member, at: difference.offset(in: member),
                    "this list has another number of steps than the source (\(difference.found), not \(difference.wanted))"
                )
                continue
            }
            let others = group.sameVersion(as: member).filter { $0.locale != member.locale }
            guard let usual = others.first?.target.steps, usual != member.target.steps,
                others.allSatisfy({ $0.target.steps == usual })
            else { continue }
            // Of two languages, the one with fewer steps has lost one; it is rare that steps are made up.
            if others.count == 1, member.target.steps > usual { continue }
            report.begin(member.article, member.lines)
            report.add(
                Self.description, member,
                "this translation has \(member.target.steps.counted("numbered step")), \(others.map(\.locale.tag).joined(separator: ", ")) "
                    + "of the same version \(others.count == 1 ? "has" : "have") \(usual); compare the lists")
        }
    }
}

/// An article that some language of the set does not have.
struct TranslationMissing: GroupCheck {
    static let description = CheckDescription(.information, "translation-missing", mqm: "accuracy/omission")

    func check(_ group: GroupContext, _ report: inout FindingCollector) {
        guard let first = group.members.first else { return }
        let missing = group.missing
        guard !missing.isEmpty else { return }
        report.begin(first.article, first.lines)
        report.add(
            Self.description, first,
            "there is no \(missing.map(\.tag).joined(separator: ", ")) translation of this article")
    }
}

/// A translation of an older source than the others'.
struct TranslationStale: GroupCheck {
    static let description = CheckDescription(.information, "translation-stale", mqm: "accuracy/mistranslation")

    func check(_ group: GroupContext, _ report: inout FindingCollector) {
        let dated = group.members.filter {
            $0.article.frontMatter.sourceVersion != nil && $0.article.frontMatter.handoff != nil
        }
        guard let newest = dated.max(by: { Self.weight($0, dated) < Self.weight($1, dated) }) else { return }
        for member in dated
        where member.article.frontMatter.sourceVersion != newest.article.frontMatter.sourceVersion {
            report.begin(member.article, member.lines)
            report.add(
                Self.description, member,
                "\(newest.locale) translates a newer source (handed off \(newest.article.frontMatter.handoff ?? "")); "
                    + "this one is of \(member.article.frontMatter.handoff ?? "")")
        }
    }

    /// Later wins; of the same day, the version that more languages have.
    private static func weight(_ member: ArticleContext, _ all: [ArticleContext]) -> (String, Int) {
        let version = member.article.frontMatter.sourceVersion
        let same = all.filter { $0.article.frontMatter.sourceVersion == version }
        return (same.compactMap(\.article.frontMatter.handoff).max() ?? "", same.count)
    }
}
