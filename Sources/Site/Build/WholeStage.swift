internal import Articles
internal import Knowledge

/// The second part of a build: what depends on all articles. It is made anew only when something that it depends on
/// changed; the search, which depends on every word, apart from the pages, which depend on what the articles are about.
struct WholeStage: Sendable {
    let preparation: BuildPreparation
    let outlet: Outlet
    /// What the last build made.
    let last: BuildCache.WholeRecord
    /// The homes lead to the report.
    let hasReport: Bool
    let reference: @Sendable () async throws -> ReferenceData

    func make(_ made: MadeArticles, jobs: Int) async throws -> BuildCache.WholeRecord {
        let digests = digests(of: made)
        let keepsPages = try last.digest == digests.pages && outlet.keep(last.paths)
        let keepsSearch = try last.searchDigest == digests.search && outlet.keep(last.searchPaths)
        if keepsPages, keepsSearch { return last }

        let reference = try await reference()
        let base = KnowledgeBase.build(
            articles: try made.allKnowledge(), reference: reference.entries, reasons: reference.reasons,
            vendors: reference.vendors)
        // The search begins with what one thread does: that is no time lost while others make pages.
        async let searchPaths =
            keepsSearch ? last.searchPaths : writeSearch(base, try await made.allWords(jobs: jobs), jobs: jobs)
        var record = last
        if !keepsPages {
            record = try await writePages(base, reference, jobs: jobs)
            record.diagnostics = reference.diagnostics
        }
        record.searchPaths = try await searchPaths
        record.digest = digests.pages
        record.searchDigest = digests.search
        return record
    }

    private func writePages(
        _ base: KnowledgeBase, _ reference: ReferenceData, jobs: Int
    ) async throws -> BuildCache.WholeRecord {
        let whole = WholeSite(preparation.context, base, reference.phrases, outlet)
        try await whole.writeAll(jobs: jobs)
        return whole.record
    }

    private func digests(of made: MadeArticles) -> (pages: UInt64, search: UInt64) {
        var digest = Digest()
        for record in made.records { digest.add(record.knowledgeDigest) }
        digest.add(preparation.inputs.reference)
        digest.add(hasReport ? ReportHistory.path : "")
        let pages = digest.value
        for record in made.records { digest.add(record.wordsDigest) }
        return (pages, digest.value)
    }

    /// Each thread takes the next language until none is left.
    ///
    /// - Returns: the paths of what was written.
    private func writeSearch(
        _ base: KnowledgeBase, _ words: [SearchGatherer.Gathered], jobs: Int
    ) async throws -> [String] {
        let locales = preparation.context.locales
        let search = SiteSearch(preparation.context, base, words)
        let next = SharedCounter()
        return try await withThrowingTaskGroup(of: [String].self) { tasks in
            for _ in 0..<max(jobs, 1) {
                tasks.addTask {
                    var paths: [String] = []
                    while let index = next.take(below: locales.count) {
                        for file in search.files(locales[index]) {
                            try outlet.write(file.path, file.bytes)
                            paths.append(file.path)
                        }
                    }
                    return paths
                }
            }
            return try await tasks.reduce(into: []) { $0 += $1 }.sorted()
        }
    }
}
