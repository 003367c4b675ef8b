internal import Articles
internal import Codes
internal import Diagnostics
internal import Knowledge
internal import Packing
internal import Publishing
internal import Synchronization

/// Builds a site: articles to pages on all cores, then what depends on all of them, then everything is published.
package struct SiteBuilder: Sendable {
    private let options: SiteOptions
    private let context: SiteContext
    private let groups: [ArticleGroup]
    private let includes: IncludeStore
    private let reference: [CodeEntry]
    private let findings: [Diagnostic]

    /// - Throws: `BuildFailure` when there is nothing to build from.
    package init(_ options: SiteOptions) throws(BuildFailure) {
        self.options = options
        let prepared = try BuildPreparation.prepare(options)
        context = prepared.context
        groups = prepared.groups
        includes = IncludeStore(prepared.context.content)
        reference = prepared.reference
        findings = prepared.diagnostics
    }

    /// How many articles a build reads, for a display of progress.
    package var articleCount: Int { groups.count }

    /// - Parameter progress: called from any thread, after each article.
    /// - Throws: `PublishError` when the output cannot be written; it is then as it was.
    package func build(progress: @escaping @Sendable (Int) -> Void) async throws -> BuildReport {
        let publication = try Publication(
            output: options.output, waitForLock: options.waitForLock, generator: options.generator, jobs: options.jobs,
            companion: options.compress ? Companion(path: Gzip.path(beside:), make: Gzip.compress) : nil)
        do {
            return try await build(into: publication, progress: progress)
        } catch {
            publication.abandon()
            throw error
        }
    }

    private func build(
        into publication: Publication, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> BuildReport {
        var made = try await makeArticles(publication, progress: progress)
        made.articles.sort { $0.summary.key < $1.summary.key }
        let base = KnowledgeBase.build(articles: made.articles, reference: reference)
        let whole = WholeSite(context, base, publication, media: made.media)
        try await whole.publishAll(jobs: options.jobs)

        var report = BuildReport()
        report.diagnostics = (findings + made.diagnostics).sorted { $0.place < $1.place }
        if let most = options.mostErrors, report.count(.error) > most {
            publication.abandon()
            report.isPublished = false
            return report
        }
        let summary = try publication.publish()
        let items = publication.items().map { SiteArchive.Item(path: $0.path, size: $0.size, target: $0.target) }
        try options.archive?.write(items, from: options.output)
        report.articles = made.articles.count
        report.languages = context.locales.map(\.tag.tag)
        report.codes = base.codes.count
        report.pages = made.pages + whole.pageCount
        report.manPages = whole.manPageCount
        (report.written, report.kept, report.removed) = (summary.written, summary.kept, summary.removed)
        return report
    }

    /// What the articles gave, gathered over all threads.
    private struct Made: Sendable {
        var articles: [ArticleKnowledge] = []
        var media: Set<String> = []
        var diagnostics: [Diagnostic] = []
        var pages = 0

        mutating func add(_ other: Made) {
            articles += other.articles
            media.formUnion(other.media)
            diagnostics += other.diagnostics
            pages += other.pages
        }
    }

    /// Each thread takes the next article until none is left; its pages are written at once, so that memory holds
    /// only what the rest of the site needs.
    private func makeArticles(
        _ publication: Publication, progress: @escaping @Sendable (Int) -> Void
    ) async throws -> Made {
        let next = SharedCounter()
        return try await withThrowingTaskGroup(of: Made.self) { tasks in
            for _ in 0..<max(options.jobs, 1) {
                tasks.addTask { try makeArticles(taking: next, publication, progress) }
            }
            var all = Made()
            for try await made in tasks { all.add(made) }
            return all
        }
    }

    private func makeArticles(
        taking next: SharedCounter, _ publication: Publication, _ progress: (Int) -> Void
    ) throws -> Made {
        var made = Made()
        var maker = ArticlePages(context)
        let reader = ArticleGroupReader(
            sourceLocale: context.sourceLocale, read: read, included: { includes.article($0) })
        let extractor = EntryExtractor(scanner: context.scanner)
        while let index = next.take(below: groups.count) {
            let article = reader.article(groups[index])
            made.diagnostics += article.diagnostics
            // Files that could not be read leave nothing to show.
            guard article.source != nil || !article.translations.isEmpty else { continue }
            let knowledge = extractor.knowledge(of: article)
            let codes = knowledge.entries.map { (code: $0.code, title: $0.title) }
            let output = maker.pages(of: article, mentions: knowledge.mentions, codes: codes)
            for page in output.pages { try publication.write(page.path, page.bytes) }
            made.pages += output.pages.count
            made.media.formUnion(output.media)
            made.diagnostics += output.diagnostics
            made.articles.append(knowledge)
            progress(index)
        }
        return made
    }

    private func read(_ path: String) -> Result<SplitArticle, UnreadableSource> {
        do {
            return SplitArticle.read(path: path, bytes: try FileSystem.read("\(context.content.root)/\(path)"))
        } catch {
            return .failure(
                UnreadableSource(
                    diagnostic: Diagnostic(
                        .error, "unreadable", at: Place(file: path), "this file cannot be read: \(error)")))
        }
    }
}

/// A counter that threads take numbers from.
final class SharedCounter: Sendable {
    private let next = Atomic<Int>(0)

    func take(below limit: Int) -> Int? {
        let index = next.wrappingAdd(1, ordering: .relaxed).oldValue
        return index < limit ? index : nil
    }
}

/// A number that threads add to.
final class SharedCount: Sendable {
    private let count = Atomic<Int>(0)

    var value: Int { count.load(ordering: .relaxed) }

    func add(_ number: Int) { count.wrappingAdd(number, ordering: .relaxed) }
}
