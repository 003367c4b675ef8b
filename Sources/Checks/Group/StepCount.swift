internal import Articles
internal import Diagnostics

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
