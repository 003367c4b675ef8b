internal import Articles
internal import Diagnostics

/// A code, cmdlet or name of the source that the target does not spell.
struct CodeLost: SegmentCheck {
    static let description = CheckDescription(
        .error, "code-lost", mqm: "accuracy/omission",
        en: """
            An error code, cmdlet or name of software in the source is missing from the translation, or spelled \
            otherwise. A reader who searches for it will not find this page. Spell it as the source does.
            """,
        nl: """
            Een foutcode, cmdlet of naam van software uit de brontekst ontbreekt in de vertaling of is anders gespeld. \
            Wie ernaar zoekt, vindt deze pagina niet. Spel het zoals de brontekst.
            """)

    func check(_ pair: SegmentContext, _ report: inout Report) {
        for fact in pair.facts where !fact.isKept {
            guard fact.kind == .code || fact.kind == .cmdlet || fact.kind == .symbol else { continue }
            let spelling = pair.source.text(fact.range)
            report.add(
                Self.description, pair,
                "the \(fact.kind.rawValue) '\(spelling)' of the source is not in the translation; spell it as it is there")
        }
    }
}
