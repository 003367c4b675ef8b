internal import Articles
internal import Diagnostics

/// An article that some language of the set does not have.
struct TranslationMissing: GroupCheck {
    static let description = CheckDescription(.information, "translation-missing", mqm: "accuracy/omission")

    func check(_ group: GroupContext, _ report: inout FindingCollector) {
        guard let first = group.members.first else { return }
        let missing = group.locales.subtracting(group.members.map(\.locale)).sorted()
        guard !missing.isEmpty else { return }
        report.begin(first.article, first.lines)
        report.add(
            Self.description, first,
            "there is no \(missing.map(\.tag).joined(separator: ", ")) translation of this article")
    }
}
