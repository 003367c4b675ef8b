internal import Articles
internal import Diagnostics

/// A placeholder of the source that the target lacks or spells otherwise.
struct PlaceholderLost: SegmentCheck {
    static let description = CheckDescription(
        .error, "placeholder-lost", mqm: "accuracy/omission",
        en: """
            A placeholder of the source, such as <tenantid> or {0}, is missing from the translation or changed. Put it \
            back as it is in the source.
            """,
        nl: """
            Een plaatsaanduiding uit de brontekst, zoals <tenantid> of {0}, ontbreekt in de vertaling of is veranderd. \
            Zet die terug zoals de brontekst.
            """)

    func check(_ pair: SegmentContext, _ report: inout Report) {
        for fact in pair.facts where fact.kind == .placeholder && !fact.isKept {
            report.add(
                Self.description, pair,
                "the placeholder '\(pair.source.text(fact.range))' of the source is not in the translation; put it back")
        }
    }
}
