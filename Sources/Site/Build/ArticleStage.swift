internal import Articles
internal import Platform
internal import Pages

/// The first part of a build: all of its articles to pages, on all cores.
struct ArticleStage: Sendable {
    let context: SiteContext
    let outlet: Outlet
    /// What the last build of the output left.
    let cache: BuildCache
    /// What others made of the articles.
    let results: CompiledResults
    /// Hashes of files of the content folder that were read already, by path.
    let sources: [String: UInt64]

    /// Each thread takes the next article until none is left.
    ///
    /// - Parameter progress: called after each of them with their number.
    func make(
        _ groups: [ArticleGroup], jobs: Int, progress: @escaping @Sendable (Int) -> Void
    ) throws -> MadeArticles {
        let includes = IncludeStore(context.content)
        let parts = try Workers.share(groups.count, jobs: jobs) { indices in
            var made = MadeArticles()
            var maker = ArticleMaker(context, includes, outlet, cache, results, sources: sources)
            for index in indices {
                let (record, knowledge) = try maker.make(groups[index])
                made.places.append(index)
                made.records.append(record)
                made.knowledge[groups[index].key] = knowledge
                progress(groups.count)
            }
            made.files = maker.files
            made.words = [maker.gatheredWords()]
            return made
        }
        var all = MadeArticles()
        for made in parts { all.add(made) }
        all.sort()
        return all
    }
}
