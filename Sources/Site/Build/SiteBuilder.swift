internal import Articles
internal import Diagnostics
internal import Packing
internal import Publishing

/// Builds a site: articles to pages on all cores, then what depends on all of them, then everything is published.
///
/// Pages are written as soon as an article is read, so that memory holds only what the rest of the site needs.
package struct SiteBuilder: Sendable {
    let options: SiteOptions

    package init(_ options: SiteOptions) {
        self.options = options
    }

    /// - Parameter progress: called from any thread, after each article, with how many there are.
    /// - Throws: `BuildFailure` when there is nothing to build from; `PublishError` when the output cannot be written. It
    ///   is then as it was.
    package func build(progress: @escaping @Sendable (Int) -> Void) async throws -> BuildReport {
        let inputs = try await BuildInputs.read(options)
        if let report = try unchanged(inputs) { return report }
        // An output that is there is looked at while the rest is read. Nothing is made before the content can be read.
        async let opened = inputs.last == nil ? nil : Opened(options)
        let preparation = try BuildPreparation.prepare(options, inputs)
        let output = try await opened ?? Opened(options)
        return try await publishing(output.publication) { publication in
            try await build(preparation, into: publication, after: output.cache, progress: progress)
        }
    }

    /// The output with what the last build left in it.
    private struct Opened {
        let publication: Publication
        let cache: BuildCache?

        init(_ options: SiteOptions) throws(PublishError) {
            publication = try Publication(options)
            cache = options.rebuildsAll ? nil : BuildCache.read(publication)
        }
    }

    /// Leaves the output as it was when `body` throws.
    func publishing(
        _ publication: Publication, _ body: (Publication) async throws -> BuildReport
    ) async throws -> BuildReport {
        do {
            return try await body(publication)
        } catch {
            publication.abandon()
            throw error
        }
    }

    private func build(
        _ preparation: BuildPreparation, into publication: Publication, after last: BuildCache?,
        progress: @escaping @Sendable (Int) -> Void
    ) async throws -> BuildReport {
        let fingerprint = preparation.fingerprint
        let old = last.believed(fingerprint)
        let outlet = Outlet(publication)
        let results = try CompiledResults(options.results, fingerprint: fingerprint)
        let stage = ArticleStage(
            context: preparation.context, outlet: outlet, cache: old, results: results,
            sources: preparation.inputs.sources)
        // Where all is made, this is read while articles are; a later build may not need it.
        let reference = last == nil ? Task { try preparation.reference() } : nil
        let made = try await stage.make(preparation.groups, jobs: options.jobs, progress: progress)
        var cache = BuildCache(fingerprint: fingerprint)
        cache.articles = made.records
        let whole = try await WholeStage(
            preparation: preparation, outlet: outlet, last: old.whole, hasReport: options.report != nil,
            reference: { try await reference?.value ?? preparation.reference() }
        ).make(made, jobs: options.jobs)
        cache.whole = whole
        async let carried: Void = publication.carryKept()
        async let readFiles = publishFiles(made, whole, preparation, publication)
        let reportPages = try writeReport(preparation.context, publication)
        try publication.write(BuildCache.path, cache.bytes)

        var report = BuildReport()
        report.diagnostics = preparation.diagnostics + whole.diagnostics + made.diagnostics
        report.articles = made.readable
        report.madeHere = made.knowledge.count
        report.languages = preparation.context.locales.map(\.tag.tag)
        report.codes = whole.codes
        report.pages = made.records.reduce(0) { $0 + $1.pages.count } + whole.pages + reportPages
        report.manPages = whole.manPages
        let last = LastBuild(preparation.inputs, files: try await readFiles.all, report)
        try publication.write(LastBuild.path, last.bytes)
        try await carried
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
        return report
    }
}

extension Publication {
    /// Opens the output that the options name.
    convenience init(_ options: SiteOptions) throws(PublishError) {
        try self.init(
            output: options.output, waitForLock: options.waitForLock, generator: options.generator, jobs: options.jobs,
            companion: options.compress ? Companion(path: Gzip.path(beside:), make: Gzip.compress) : nil)
    }
}
