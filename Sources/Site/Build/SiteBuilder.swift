internal import Layout
internal import Pages
internal import Articles
internal import Diagnostics
internal import Packing
internal import Publishing
internal import Platform

/// Builds a site: makes the pages of articles on all cores, then what depends on all articles, and publishes
/// everything.
///
/// Pages are written as soon as an article is read, so that memory holds only what the rest of the site needs.
package struct SiteBuilder: Sendable {
    let options: SiteOptions

    package init(_ options: SiteOptions) {
        self.options = options
    }

    /// - Parameter progress: called from any thread, after each article, with how many there are.
    /// - Throws: `BuildFailure` when there is nothing to build from; `PublishError` when the output cannot be written.
    ///   It is then as it was.
    package func build(progress: @escaping @Sendable (Int) -> Void) throws -> BuildReport {
        let inputs = try BuildInputs.read(options)
        if let report = try unchanged(inputs) { return report }
        let (preparation, output) = try opened(inputs)
        return try publishing(output.publication) { publication in
            try build(preparation, into: publication, after: output.cache, progress: progress)
        }
    }

    /// An output that is there is looked at while the rest is read. Nothing is made before the content can be read.
    private func opened(_ inputs: BuildInputs) throws -> (BuildPreparation, Opened) {
        guard inputs.last == nil else {
            return try Workers.both({ try BuildPreparation.prepare(options, inputs) }, { try Opened(options) })
        }
        let preparation = try BuildPreparation.prepare(options, inputs)
        return (preparation, try Opened(options))
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
        _ publication: Publication, _ body: (Publication) throws -> BuildReport
    ) throws -> BuildReport {
        do {
            return try body(publication)
        } catch {
            publication.abandon()
            throw error
        }
    }

    private func build(
        _ preparation: BuildPreparation, into publication: Publication, after last: BuildCache?,
        progress: @escaping @Sendable (Int) -> Void
    ) throws -> BuildReport {
        let fingerprint = preparation.fingerprint
        let old = last.usable(for: fingerprint)
        let outlet = Outlet(publication)
        let results = try CompiledResults(options.results, fingerprint: fingerprint)
        let stage = ArticleStage(
            context: preparation.context, outlet: outlet, cache: old, results: results,
            sources: preparation.inputs.sources)
        // Where all is made, this is read while articles are; a later build may not need it.
        let (made, reference) = try Workers.both(
            { try stage.make(preparation.groups, jobs: options.jobs, progress: progress) },
            { try last == nil ? preparation.reference() : nil })
        var cache = BuildCache(fingerprint: fingerprint)
        cache.articles = made.records
        let whole = try WholeStage(
            preparation: preparation, outlet: outlet, last: old.whole, hasReport: options.report != nil,
            reference: { try reference ?? preparation.reference() }
        ).make(made, jobs: options.jobs)
        cache.whole = whole
        let (rest, _) = try Workers.both(
            { [cache] in
                try publication.write(BuildCache.path, cache.bytes)
                return (
                    reportPages: try writeReport(preparation.context, publication) {
                        try reference ?? preparation.reference()
                    },
                    files: try publishFiles(made, whole, preparation, publication).all
                )
            }, { try publication.carryKept() })

        var report = BuildReport()
        report.diagnostics = preparation.diagnostics + whole.diagnostics + made.diagnostics
        report.articles = made.readable
        report.madeHere = made.knowledge.count
        report.languages = preparation.context.locales.map(\.tag.tag)
        report.codes = whole.codes
        report.pages = made.records.reduce(0) { $0 + $1.pages.count } + whole.pages + rest.reportPages
        report.manPages = whole.manPages
        let last = LastBuild(preparation.inputs, files: rest.files, report)
        try publication.write(LastBuild.path, last.bytes)
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
            compressedCopy: options.compress ? CompressedCopy(path: Gzip.path(beside:), make: Gzip.compress) : nil)
    }
}
