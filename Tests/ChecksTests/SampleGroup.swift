import Articles
import Codes
import Diagnostics

@testable import Checks

/// One article in some languages, in memory.
struct SampleGroup {
    var files: [(locale: String, bytes: [UInt8])]
    /// Those of other articles.
    var locales: Set<LocaleTag> = []

    /// All findings of the checks of pairs, articles and groups.
    func findings() -> [Finding] {
        var reader = ContextReader(scanner: CodeScanner()) { try? SplitArticle.read(path: $0, bytes: []).get() }
        var report = FindingCollector()
        var members: [ArticleContext] = []
        let checks = CheckCatalogue.segmentChecks(glossary: [])
        for (locale, bytes) in files {
            guard let article = try? SplitArticle.read(path: "\(locale)/a.md", bytes: bytes).get(),
                let tag = LocaleTag(locale)
            else { continue }
            let (context, _) = reader.context(of: article, key: "a", locale: tag)
            report.begin(article, context.lines)
            for pair in context.pairs { for check in checks { check.check(pair, &report) } }
            for check in CheckCatalogue.articleChecks { check.check(context, &report) }
            LanguageDiffers().check(context, &report)
            members.append(context)
        }
        let group = GroupContext(
            key: "a", members: members, locales: Set(members.map(\.locale)).union(locales),
            sourceLocale: LocaleTag("en-US")!)
        for check in CheckCatalogue.groupChecks { check.check(group, &report) }
        return report.findings
    }
}
