internal import Layout
internal import Pages
internal import Articles
internal import Publishing
internal import Diagnostics
internal import Platform

extension SiteBuilder {
    /// Makes one share of the articles alone, for `SiteOptions.results` of a later build to take from the output.
    ///
    /// The pages of an article are a function of its files and of what `BuildInputs.fingerprint` covers, so any number
    /// of machines can make them: what is put together from their results is the same, byte for byte.
    ///
    /// - Parameter progress: called from any thread, after each article, with how many there are.
    /// - Throws: `BuildFailure` for an output that holds a site; `PublishError` when it cannot be written.
    package func compile(_ share: Share, progress: @escaping @Sendable (Int) -> Void) throws -> BuildReport {
        let preparation = try BuildPreparation.prepare(options)
        return try publishing(Publication(options)) { publication in
            guard publication.readPrevious(BuildCache.path) == nil else {
                throw BuildFailure(
                    "\(options.output) holds a whole site, which results would replace; name another folder with --output",
                    status: .cannotWrite)
            }
            let fingerprint = preparation.fingerprint
            let last = options.rebuildsAll ? nil : BuildCache.read(publication, at: CompiledResults.path)
            let old = last.usable(for: fingerprint)
            let stage = ArticleStage(
                context: preparation.context, outlet: Outlet(publication), cache: old, results: CompiledResults(),
                sources: preparation.inputs.sources)
            let made = try stage.make(
                share.members(of: preparation.groups), jobs: options.jobs, progress: progress)
            var cache = BuildCache(fingerprint: fingerprint)
            cache.articles = made.records
            try publication.write(CompiledResults.path, cache.bytes)

            var report = BuildReport()
            report.diagnostics = made.diagnostics
            report.articles = made.readable
            report.madeHere = made.knowledge.count
            report.languages = preparation.context.locales.map(\.tag.tag)
            report.pages = made.records.reduce(0) { $0 + $1.pages.count }
            report.count(try publication.publish())
            return report
        }
    }
}
