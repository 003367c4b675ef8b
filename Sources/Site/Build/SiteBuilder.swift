internal import Articles
internal import Diagnostics
internal import Knowledge
internal import Packing
internal import Publishing

/// Builds a site: articles to pages on all cores, then what depends on all of them, then everything is published.
///
/// Pages are written as soon as an article is read, so that memory holds only what the rest of the site needs.
package struct SiteBuilder: Sendable {
    let options: SiteOptions
    let preparation: BuildPreparation

    /// - Throws: `BuildFailure` when there is nothing to build from.
    package init(_ options: SiteOptions) throws(BuildFailure) {
        self.options = options
        preparation = try BuildPreparation.prepare(options)
    }

    /// How many articles a build reads, for a display of progress.
    package var articleCount: Int { preparation.groups.count }

    /// - Parameter progress: called from any thread, after each article.
    /// - Throws: `PublishError` when the output cannot be written; it is then as it was.
    package func build(progress: @escaping @Sendable (Int) -> Void) async throws -> BuildReport {
        try await publishing { publication in try await build(into: publication, progress: progress) }
    }

    /// Opens the output for `body`, and leaves it as it was when that throws.
    func publishing(
        _ body: (Publication) async throws -> BuildReport
    ) async throws -> BuildReport {
        let publication = try Publication(
            output: options.output, waitForLock: options.waitForLock, generator: options.generator, jobs: options.jobs,
            companion: options.compress ? Companion(path: Gzip.path(beside:), make: Gzip.compress) : nil)
        do {
            return try await body(publication)
        } catch {
            publication.abandon()
            throw error
        }
    }

    private func build(
        into publication: Publication, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> BuildReport {
        let fingerprint = preparation.fingerprint
        let old = options.rebuildsAll
            ? BuildCache(fingerprint: fingerprint) : BuildCache.read(publication, fingerprint: fingerprint)
        let outlet = Outlet(publication)
        let results = try CompiledResults(options.results, fingerprint: fingerprint)
        let stage = ArticleStage(context: preparation.context, outlet: outlet, cache: old, results: results)
        let made = try await stage.make(preparation.groups, jobs: options.jobs, progress: progress)
        var cache = BuildCache(fingerprint: fingerprint)
        cache.articles = made.records
        let whole = try await WholeStage(
            preparation: preparation, outlet: outlet, last: old.whole, hasReport: options.report != nil
        ).make(made, jobs: options.jobs)
        cache.whole = whole
        try publishFiles(made, whole, publication)
        let reportPages = try writeReport(publication)
        try publication.write(BuildCache.path, cache.bytes)

        var report = BuildReport()
        report.diagnostics = preparation.diagnostics + whole.diagnostics + made.diagnostics
        if let most = options.mostErrors, report.count(.error) > most {
            publication.abandon()
            report.isPublished = false
            return report
        }
        report.count(try publication.publish())
        if let archive = options.archive {
            let items = publication.items().map { SiteArchive.Item(path: $0.path, size: $0.size, target: $0.target) }
            try archive.write(items, from: options.output)
        }
        report.articles = made.readable
        report.madeHere = made.knowledge.count
        report.languages = preparation.context.locales.map(\.tag.tag)
        report.codes = whole.codes
        report.pages = made.records.values.reduce(0) { $0 + $1.pages.count } + whole.pages + reportPages
        report.manPages = whole.manPages
        return report
    }

    /// - Returns: how many pages the report has. They are few and cheap, and made anew each time.
    private func writeReport(_ publication: Publication) throws -> Int {
        guard let report = options.report else { return 0 }
        let history = ReportHistory(report.counts, last: publication.readPrevious(ReportHistory.path))
        try publication.write(ReportHistory.path, history.bytes)
        let context = preparation.context
        let pages = ReportPages(context: context, report: report, history: history)
        for locale in context.locales {
            let page = pages.page(locale)
            try publication.write(page.path, page.bytes)
        }
        return context.locales.count
    }

    /// Pictures and other files of the content, styles and scripts, and the other names of manual pages.
    private func publishFiles(
        _ made: MadeArticles, _ whole: BuildCache.WholeRecord, _ publication: Publication
    ) throws {
        let context = preparation.context
        for path in Set(made.records.values.flatMap(\.media)).sorted() {
            try publication.copy(SiteMap.media(path), from: "\(context.content.root)/\(path)")
        }
        for link in whole.links { try publication.link(link.path, to: link.target) }
        for asset in context.assets { try publication.copy("assets/\(asset.name)", from: asset.source) }
    }
}
