internal import Articles
internal import Diagnostics

/// An HTML tag of the source that the target lacks, or one that it adds.
struct TagLost: SegmentCheck {
    static let description = CheckDescription(.error, "tag-lost", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.source.tags.isEmpty || !pair.target.tags.isEmpty else { return }
        let wanted = Self.names(pair.source)
        let found = Self.names(pair.target)
        guard wanted != found else { return }
        let missing = wanted.filter { name in found.count { $0 == name } < wanted.count { $0 == name } }
        let extra = found.filter { name in wanted.count { $0 == name } < found.count { $0 == name } }
        guard let name = missing.first ?? extra.first else { return }
        report.add(
            Self.description, pair, at: pair.target.tags.first?.range,
            missing.isEmpty
                ? "the source has no '<\(name)>' here; take it out"
                : "the tag '<\(name)>' of the source is not in the translation; put it back")
    }

    /// Spans carry no meaning of their own: tools leave them behind.
    private static func names(_ text: InlineText) -> [String] {
        text.tags.filter { $0.name != "span" }.map { ($0.isEnd ? "/" : "") + $0.name }.sorted()
    }
}
