internal import Layout
internal import Articles
internal import Codes
internal import Diagnostics
internal import Knowledge
internal import Platform
internal import Searching
internal import Pages

/// Makes one article after the other, on one thread: reads its files, writes its pages, and keeps what the rest of the
/// site needs of it. An article that did not change since the last build is not even parsed.
struct ArticleMaker {
    private let context: SiteContext
    private let includes: IncludeStore
    private let outlet: Outlet
    private let cache: BuildCache
    private let results: CompiledResults
    private let extractor: EntryExtractor
    /// Hashes of files that were read already.
    private let sources: [String: UInt64]
    /// The hashes of the files that articles were made from, by path.
    private(set) var files: [String: UInt64] = [:]
    private var pages: ArticlePages
    private var gatherer = SearchGatherer()

    init(
        _ context: SiteContext, _ includes: IncludeStore, _ outlet: Outlet, _ cache: BuildCache,
        _ results: CompiledResults, sources: [String: UInt64]
    ) {
        self.context = context
        self.sources = sources
        self.includes = includes
        self.outlet = outlet
        self.cache = cache
        self.results = results
        extractor = EntryExtractor(scanner: context.scanner)
        pages = ArticlePages(context)
    }

    /// - Returns: the record of the article, and what it knows where it was made anew from files that can be read.
    mutating func make(_ group: ArticleGroup) throws -> (record: ArticleRecord, knowledge: ArticleKnowledge?) {
        let known = GroupFiles.digests(of: group, in: sources)
        let record = cache[group.key]
        if let record, let known, isCurrent(record, known.digest), try outlet.keep(record.pages) {
            files.merge(known.digests) { first, _ in first }
            return (record, nil)
        }
        // Whatever was read before: this is what the article is made from.
        let files = GroupFiles(group, root: context.content.root)
        self.files.merge(files.digests) { first, _ in first }
        if known == nil, let record, isCurrent(record, files.digest), try outlet.keep(record.pages) {
            return (record, nil)
        }
        if let record = results.record(of: group.key), isCurrent(record, files.digest),
            let pages = results.pages(of: group.key)
        {
            for page in pages { try outlet.write(page.path, page.bytes) }
            return (record, nil)
        }
        return try makeAnew(group, files)
    }

    /// The words of the articles that were made anew, for the search.
    consuming func gatheredWords() -> SearchGatherer.Gathered { gatherer.finish() }

    private func isCurrent(_ record: ArticleRecord, _ digest: UInt64) -> Bool {
        record.digest == digest
            && record.includes.allSatisfy { includes.digest($0.name) == $0.digest }
            && record.anchors.allSatisfy { anchorDigest($0.name) == $0.digest }
            && record.surroundings == surroundings(of: record.key)
    }

    private func anchorDigest(_ key: String) -> UInt64 {
        Digest.of(Array(context.map.links.anchors.listing(of: key).utf8))
    }

    private func surroundings(of key: String) -> UInt64 {
        Digest.of(Array(context.navigation.surroundings(of: key).utf8))
    }

    private mutating func makeAnew(
        _ group: ArticleGroup, _ files: GroupFiles
    ) throws -> (record: ArticleRecord, knowledge: ArticleKnowledge?) {
        var record = ArticleRecord(key: group.key, digest: files.digest)
        let included = IncludeLog(includes)
        let reader = ArticleGroupReader(
            sourceLocale: context.sourceLocale, read: files.article, included: { included.article($0) })
        let article = reader.article(group)
        record.diagnostics = article.diagnostics
        record.includes = included.paths.sorted().map { .init(name: $0, digest: includes.digest($0)) }
        // Files that could not be read leave nothing to show.
        guard article.source != nil || !article.translations.isEmpty else { return (record, nil) }

        let knowledge = extractor.knowledge(of: article)
        let output = pages.pages(
            of: article, mentions: knowledge.mentions,
            codes: knowledge.entries.map { (code: $0.code, title: $0.title) })
        for page in output.pages { try outlet.write(page.path, page.bytes) }
        record.pages = output.pages.map(\.path)
        record.media = output.media.sorted()
        record.diagnostics += output.diagnostics
        record.surroundings = surroundings(of: group.key)
        record.anchors = output.anchorKeys.sorted().map { .init(name: $0, digest: anchorDigest($0)) }
        var archive = ByteWriter()
        archive.write(knowledge)
        record.knowledge = archive.bytes[...]
        record.words = gatherer.add(article, locales: context.locales)[...]
        return (record, knowledge)
    }
}

/// The includes that an article asked for, found or not.
private final class IncludeLog {
    private let store: IncludeStore
    private(set) var paths: Set<String> = []

    init(_ store: IncludeStore) {
        self.store = store
    }

    func article(_ path: String) -> SplitArticle? {
        paths.insert(path)
        return store.article(path)
    }
}

extension IncludeStore {
    /// The hash of a file's bytes; of nothing where there is no such file.
    fileprivate func digest(_ path: String) -> UInt64 {
        Digest.of(article(path)?.file.bytes ?? [])
    }
}
