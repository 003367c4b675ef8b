internal import Articles
internal import Knowledge
internal import Layout
internal import Platform
internal import Searching
internal import Pages

/// The second part of a build: what depends on all articles. It is made anew only when something that it depends on
/// changed; the search, which depends on every word, apart from the pages, which depend on what the articles are about.
struct WholeStage: Sendable {
    let preparation: BuildPreparation
    let outlet: Outlet
    /// What the last build made.
    let last: BuildCache.WholeRecord
    /// The homes lead to the report.
    let hasReport: Bool
    let reference: @Sendable () throws -> ReferenceData

    func make(_ made: MadeArticles, jobs: Int) throws -> BuildCache.WholeRecord {
        let digests = digests(of: made)
        let keepsPages = try last.digest == digests.pages && outlet.keep(last.paths)
        let keepsSearch = try last.searchDigest == digests.search && outlet.keep(last.searchPaths)
        if keepsPages, keepsSearch { return last }

        let reference = try reference()
        let base = KnowledgeBase.build(
            articles: try made.allKnowledge(), reference: reference.entries, reasons: reference.reasons,
            vendors: reference.vendors)
        // The search begins with what one thread does: that is no time lost while others make pages.
        var (record, searchPaths) = try Workers.both(
            { try keepsPages ? last : writePages(base, reference, jobs: jobs) },
            { try keepsSearch ? last.searchPaths : writeSearch(base, made.allWords(jobs: jobs), jobs: jobs) })
        record.searchPaths = searchPaths
        record.digest = digests.pages
        record.searchDigest = digests.search
        return record
    }

    private func writePages(
        _ base: KnowledgeBase, _ reference: ReferenceData, jobs: Int
    ) throws -> BuildCache.WholeRecord {
        let whole = WholeSite(preparation.context, base, reference.phrases, outlet)
        try whole.writeAll(jobs: jobs)
        var record = whole.record
        record.diagnostics = reference.diagnostics
        return record
    }

    private func digests(of made: MadeArticles) -> (pages: UInt64, search: UInt64) {
        var digest = Digest()
        for record in made.records { digest.add(record.knowledgeDigest) }
        digest.add(preparation.inputs.reference)
        digest.add(hasReport ? ReportHistory.path : "")
        digest.add(preparation.context.navigation.identity)
        let pages = digest.value
        for record in made.records { digest.add(record.wordsDigest) }
        return (pages, digest.value)
    }

    /// Each thread takes the next language until none is left.
    ///
    /// - Returns: the paths of what was written.
    private func writeSearch(
        _ base: KnowledgeBase, _ words: [SearchGatherer.Gathered], jobs: Int
    ) throws -> [String] {
        let locales = preparation.context.locales
        let search = SiteSearch(locales, base, words)
        let navigation = preparation.context.navigation
        let parts = try Workers.share(locales.count, jobs: jobs) { indices in
            var paths: [String] = []
            for file in indices.lazy.flatMap({
                search.files(locales[$0], contents: navigation.contents(locales[$0].tag))
            }) {
                try outlet.write(file.path, file.bytes)
                paths.append(file.path)
            }
            return paths
        }
        return parts.joined().sorted()
    }
}
