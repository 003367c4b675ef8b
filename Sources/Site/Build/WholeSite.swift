internal import Articles
internal import Codes
internal import Knowledge
internal import Lookup
internal import Synchronization

/// The part of a site that depends on all articles: codes, indexes, homes, data and man pages.
final class WholeSite: Sendable {
    private let context: SiteContext
    private let base: KnowledgeBase
    private let titles: ArticleTitles
    private let outlet: Outlet
    private let search: SiteSearch
    private let written = Mutex(BuildCache.WholeRecord())

    /// - Parameter words: the words of the articles, gathered by any number of threads.
    init(_ context: SiteContext, _ base: KnowledgeBase, _ words: [SearchGatherer.Gathered], _ outlet: Outlet) {
        self.context = context
        self.base = base
        self.outlet = outlet
        search = SiteSearch(context, base, words)
        titles = ArticleTitles(base.articles, sourceLocale: context.sourceLocale)
    }

    /// What was written, in one order whatever thread came first.
    var record: BuildCache.WholeRecord {
        var record = written.withLock { $0 }
        record.paths.sort()
        record.codes = base.codes.count
        return record
    }

    func writeAll(jobs: Int) async throws {
        try await writeCodes(jobs: jobs)
        let home = HomePages(context: context, base: base, titles: titles)
        try await eachLocale(jobs: jobs) { [self] locale in
            for file in search.files(locale) { try write(file.path, file.bytes) }
            try writePage(home.home(locale))
            try writePage(home.notFound(locale))
            try writePage(CodeIndexPages(context: context, base: base).page(locale))
            let index = ArticleIndexPages(context: context, titles: titles)
            for page in index.pages(base.articles, locale) { try writePage(page) }
            for page in RedirectPages(context: context, titles: titles).pages(locale) { try writePage(page) }
            if let file = OpenSearch.file(context, locale) { try write(file.path, file.bytes) }
        }
        try writePage(home.chooser())
        try writePage(home.notFound())
        try writeData()
        let manuals = CodeManPages(context, base)
        let aliases = context.locales.flatMap { manuals.aliases($0) }
        written.withLock { $0.links = aliases.map { .init(path: $0.path, target: $0.pagePath) } }
    }

    private func writeData() throws {
        let locales = context.locales.map { KnowledgeJSON.Locale(tag: $0.tag, name: $0.name) }
        try write("data/knowledge.json", KnowledgeJSON.bytes(of: base, locales: locales))
        try write("data/knowledge.schema.json", KnowledgeSchema.bytes)
        try write(IndexWriter.path, BookMaker(context: context, base: base).index())
        for file in Sitemap(context: context, base: base).files() { try write(file.path, file.bytes) }
    }

    private func writeCodes(jobs: Int) async throws {
        let all = base.codesWithPages
        let next = SharedCounter()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<max(jobs, 1) {
                tasks.addTask { [self] in
                    let maker = CodePages(context, base, titles)
                    let printMaker = CodePrintPages(context, base)
                    let manuals = CodeManPages(context, base)
                    while let index = next.take(below: all.count) {
                        for page in maker.pages(of: all[index]) { try writePage(page) }
                        for page in printMaker.pages(of: all[index]) { try writePage(page) }
                        for locale in context.locales { try writeManual(manuals.page(of: all[index], locale)) }
                    }
                }
            }
            try await tasks.waitForAll()
        }
    }

    /// Each thread takes the next language until none is left.
    private func eachLocale(jobs: Int, _ body: @escaping @Sendable (SiteLocale) throws -> Void) async throws {
        let next = SharedCounter()
        let locales = context.locales
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<max(jobs, 1) {
                tasks.addTask {
                    while let index = next.take(below: locales.count) { try body(locales[index]) }
                }
            }
            try await tasks.waitForAll()
        }
    }

    private func writePage(_ page: (path: String, bytes: [UInt8])) throws {
        try write(page.path, page.bytes)
        written.withLock { $0.pages += 1 }
    }

    private func writeManual(_ page: (path: String, bytes: [UInt8])?) throws {
        guard let page else { return }
        try write(page.path, page.bytes)
        written.withLock { $0.manPages += 1 }
    }

    private func write(_ path: String, _ bytes: [UInt8]) throws {
        try outlet.write(path, bytes)
        written.withLock { $0.paths.append(path) }
    }
}
