internal import Diagnostics
internal import Knowledge

/// A name of the source that the glossary keeps, and that the target does not spell.
struct NameLost: SegmentCheck {
    static let description = CheckDescription(
        .warning, "name-lost", mqm: "terminology/inconsistent-with-terminology-resource")

    private let names: KeptNames

    init(_ glossary: [Configuration.GlossaryTerm]) { names = KeptNames(glossary) }

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !names.isEmpty else { return }
        let lost = names.ranges(in: pair.source.bytes, pair.source.range).first {
            !pair.source.isOpaque($0.lowerBound) && !FactReader.isSpelled($0, of: pair.source, in: pair.target)
        }
        guard let lost else { return }
        report.add(
            Self.description, pair,
            "the name '\(pair.source.text(lost))', which the glossary keeps, is not in the translation; write it as it is"
        )
    }
}
