internal import Articles
internal import Diagnostics

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
