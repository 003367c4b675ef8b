package import Articles
internal import Codes
package import Diagnostics
package import Knowledge
internal import Platform

/// Checks a content folder on all cores.
package struct CheckRun: Sendable {
    private let content: ContentFolder
    private let configuration: Configuration
    private let jobs: Int
    private let today: String
    private let known: [Diagnostic]

    /// - Parameters:
    ///   - known: what is found already, to stand among the rest; what the run finds too counts once.
    ///   - today: `2026-11-29`, for the age of sources.
    package init(
        _ content: ContentFolder, configuration: Configuration, jobs: Int, known: [Diagnostic] = [],
        today: String = Clock.today
    ) {
        self.known = known
        self.today = today
        self.content = content
        self.configuration = configuration
        self.jobs = max(jobs, 1)
    }

    /// What a run found, in the order of the files.
    package struct Result: Sendable {
        package var findings: [Finding] = []
        package var coverage: [LocaleTag: Coverage] = [:]
    }

    /// - Parameter progress: called from any thread, after each article.
    package func run(progress: @escaping @Sendable () -> Void = {}) -> Result {
        let shared = Shared(content, configuration)
        let parts = Workers.share(content.groups.count, jobs: jobs) { part(shared, $0, progress) }
        var result = Result()
        result.findings = content.diagnostics.map { Finding($0, key: "") }
        for part in parts {
            result.findings += part.findings
            for (locale, coverage) in part.coverage { result.coverage[locale, default: Coverage()].add(coverage) }
        }
        result.findings += navigationProblems(shared).map { Finding($0, key: "") }
        result.findings += LabelMiner.findings(in: parts.flatMap(\.labels))
        result.findings += parts.reduce(into: ShortTexts()) { $0.add($1.shortTexts) }.findings()
        result.findings += ReferenceFindings(
            root: content.root, configuration: configuration,
            locales: shared.locales.union(configuration.languages).sorted(), today: today
        ).all()
        let found = Set(result.findings.map(\.diagnostic))
        result.findings += known.filter { !found.contains($0) }.map { Finding($0, key: "") }
        result.findings.sort {
            ($0.place, $0.identifier, $0.diagnostic.message, $0.key) < (
                $1.place, $1.identifier, $1.diagnostic.message, $1.key
            )
        }
        // What is wrong in an included file, every article that includes it meets.
        var last: Diagnostic?
        result.findings.removeAll { finding in
            defer { last = finding.diagnostic }
            return finding.diagnostic == last && finding.segment == nil
        }
        return result
    }

    /// What is wrong with the tables of contents.
    private func navigationProblems(_ shared: Shared) -> [Diagnostic] {
        var problems: [Diagnostic] = []
        _ = Navigation.read(content, shared.links.links, sourceLocale: configuration.sourceLocale)
            .value(addingTo: &problems)
        return problems
    }

    private struct Part: Sendable {
        let findings: [Finding]
        let labels: [LabelUse]
        let shortTexts: ShortTexts
        let coverage: [LocaleTag: Coverage]
    }

    /// For articles that are changed after a run.
    package func fileChecker() -> FileChecker {
        FileChecker(content, checker(Shared(content, configuration)))
    }

    /// What all threads look into.
    private struct Shared: Sendable {
        let locales: Set<LocaleTag>
        let links: LinkFindings
        let includes: IncludeStore

        init(_ content: ContentFolder, _ configuration: Configuration) {
            locales = Set(content.groups.flatMap { $0.members.map(\.locale) })
            links = LinkFindings(
                links: ContentLinks(content, bases: configuration.links, redirects: configuration.redirects),
                sourceLocale: configuration.sourceLocale)
            includes = IncludeStore(content)
        }
    }

    private func checker(_ shared: Shared) -> GroupChecker {
        GroupChecker(
            content, locales: shared.locales, configuration: configuration, links: shared.links,
            includes: shared.includes)
    }

    /// Each thread takes the next article until none is left.
    private func part(_ shared: Shared, _ indices: SharedIndices, _ progress: () -> Void) -> Part {
        var checker = checker(shared)
        for index in indices {
            checker.check(content.groups[index])
            progress()
        }
        return Part(
            findings: checker.report.findings, labels: checker.labels, shortTexts: checker.shortTexts,
            coverage: checker.coverage)
    }
}
