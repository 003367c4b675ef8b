internal import Articles
internal import Diagnostics

/// A language whose headings, alerts, lists, tables or pictures are other than in all the others.
///
/// The marks of blocks stand outside of sentence pairs, so that both languages of a file have the same fault: only
/// another file shows it.
struct StructureHere: GroupCheck {
    static let description = CheckDescription(.error, "structure-here", mqm: "design-and-markup/markup")

    func check(_ group: GroupContext, _ report: inout FindingCollector) {
        guard group.members.count >= 3 else { return }
        for member in group.members {
            let others = group.sameVersion(as: member).filter { $0.locale != member.locale }
            guard others.count >= 2, let usual = others.first?.source.outline,
                others.allSatisfy({ $0.source.outline == usual }), member.source.outline != usual,
                let difference = Self.difference(member.source.outline, usual)
            else { continue }
            report.begin(member.article, member.lines)
            report.add(
                Self.description, member, at: difference.offset(in: member),
                "this translation has \(difference.found) where \(others.map(\.locale.tag).joined(separator: ", ")) "
                    + "of the same version have \(difference.wanted); mend the mark in front of it")
        }
    }

    private struct Difference {
        let found: String
        let wanted: String
        let segment: Int32

        func offset(in article: ArticleContext) -> Int? {
            let index = Int(segment) - 1
            return article.pairs.indices.contains(index) ? article.pairs[index].segment.whole.lowerBound : nil
        }
    }

    private static func difference(_ own: [TreeFacts.OutlineItem], _ usual: [TreeFacts.OutlineItem]) -> Difference? {
        for index in 0..<max(own.count, usual.count) {
            let found = own.indices.contains(index) ? own[index] : nil
            let wanted = usual.indices.contains(index) ? usual[index] : nil
            if found != wanted {
                return Difference(
                    found: found?.name ?? "nothing", wanted: wanted?.name ?? "nothing",
                    segment: found?.segment ?? own.last?.segment ?? 0)
            }
        }
        return nil
    }
}
