internal import Articles
internal import Checks
internal import Diagnostics
internal import Knowledge
internal import Site
internal import Pages

extension SiteRun {
    /// Runs the checks as `naslag check` does and counts what they find.
    ///
    /// - Parameter content: the folder of articles.
    static func report(on content: String, jobs: Int) throws -> SiteReport {
        // The build shows them.
        var problems: [Diagnostic] = []
        let opened = try ContentOption.open(content, problems: &problems)
        let settings = CheckSettings.read(opened.configuration.checks).value(addingTo: &problems)
        let result = CheckRun(opened.content, configuration: opened.configuration, jobs: jobs).run()
        let findings = settings.applied(to: result.findings)
        var counts: [String: [LocaleTag: Int]] = [:]
        var severities: [String: Severity] = [:]
        for finding in findings {
            guard let locale = finding.locale.flatMap({ LocaleTag($0) }) else { continue }
            counts[finding.identifier, default: [:]][locale, default: 0] += 1
            severities[finding.identifier] = finding.severity
        }
        let languages = result.coverage.sorted { $0.key < $1.key }.map { tag, coverage in
            var language = SiteReport.Language(tag: tag)
            language.articles = coverage.articles
            language.byMachine = coverage.byMachine
            language.byPeople = coverage.byPeople
            language.missing = coverage.missing
            language.stale = result.findings.count { $0.identifier == "translation-stale" && $0.locale == tag.tag }
            return language
        }
        let kinds = CheckCatalogue.descriptions.map { check in
            SiteReport.Kind(
                identifier: check.identifier, severity: severities[check.identifier] ?? check.severity,
                explanations: explanations(of: check), counts: counts[check.identifier] ?? [:])
        }
        return SiteReport(
            languages: languages, kinds: kinds, items: ReviewItems.all(of: findings, root: opened.content.root))
    }

    private static func explanations(of check: CheckDescription) -> [LocaleTag: String] {
        let all = CheckTexts.editions.compactMap { edition in
            LocaleTag(edition.tag).map { ($0, check.explanation(in: edition.tag).text) }
        }
        return Dictionary(uniqueKeysWithValues: all)
    }
}
