internal import Articles
internal import Codes
internal import Knowledge
internal import Lookup
internal import Phrases
internal import Synchronization
internal import Platform
internal import Layout
internal import Manuals
internal import Packing
internal import Pages
internal import Searching

/// The pages that depend on all articles, with the data and the manual pages: codes, indexes, homes.
final class WholeSite: Sendable {
    private let context: SiteContext
    private let base: KnowledgeBase
    private let phrases: PhraseFiles.Content
    private let titles: ArticleTitles
    private let outlet: Outlet
    private let written = Mutex(BuildCache.WholeRecord())

    init(_ context: SiteContext, _ base: KnowledgeBase, _ phrases: PhraseFiles.Content, _ outlet: Outlet) {
        self.context = context
        self.base = base
        self.phrases = phrases
        self.outlet = outlet
        titles = ArticleTitles(base.articles)
    }

    /// What was written, in one order whatever thread came first.
    var record: BuildCache.WholeRecord {
        var record = written.withLock { $0 }
        record.paths.sort()
        record.codes = base.codes.count
        return record
    }

    func writeAll(jobs: Int) throws {
        try writePieces(jobs: jobs)
        let manuals = CodeManPages(context.locales, base)
        let aliases = context.locales.flatMap { manuals.aliases($0) }
        written.withLock { $0.links = aliases.map { .init(path: $0.path, target: $0.pagePath) } }
    }

    private func writeIndexes(_ locale: SiteLocale) throws {
        let home = HomePages(context: context, base: base, titles: titles)
        try writePage(home.home(locale))
        try writePage(home.notFound(locale))
        try writePage(CodeIndexPages(context: context, base: base).page(locale))
        let index = ArticleIndexPages(context: context, titles: titles)
        for page in index.pages(base.articles, locale) { try writePage(page) }
        for page in ContentsPages(context: context, titles: titles).pages(locale) { try writePage(page) }
        for page in ReasonPages(context, base).pages(locale) { try writePage(page) }
        for page in VendorPages(context, base).pages(locale) { try writePage(page) }
        for page in ReasonManPages(locales: context.locales, base: base).pages(locale) { try writeManual(page) }
        for page in RedirectPages(context: context, titles: titles).pages(locale) { try writePage(page) }
        if let file = OpenSearch.file(context, locale) { try write(file.path, file.bytes) }
        if let file = AtomFeed(context: context, base: base).file(locale) { try write(file.path, file.bytes) }
    }

    private func writeData() throws {
        let home = HomePages(context: context, base: base, titles: titles)
        try writePage(home.chooser())
        try writePage(home.notFound())
        let locales = context.locales.map { KnowledgeJSON.Locale(tag: $0.tag, name: $0.name) }
        try write("data/knowledge.json", KnowledgeJSON.bytes(of: base, context.edition, locales: locales))
        try write("data/knowledge.schema.json", KnowledgeSchema.bytes)
        let book = BookMaker(context: context, base: base, phrases: phrases).book()
        try write(IndexWriter.path, IndexWriter.bytes(of: book))
        let words = QuotedLines(of: book).content(with: phrases)
        for file in BounceTable.files(words, compress: { $0.withUnsafeBytes(Gzip.compress) }) {
            try write(file.path, file.bytes)
        }
        for file in Sitemap(context: context, base: base).files() { try write(file.path, file.bytes) }
    }

    /// A part of the work that needs no other.
    private enum Piece {
        case data
        case indexes(SiteLocale)
        case codes(SiteLocale, ArraySlice<Code>)
    }

    /// The greatest first, so that no thread ends long before another. A thread that stays in one language has its
    /// templates prepared already.
    private var pieces: [Piece] {
        let codes = base.codesWithPages
        let chunks = stride(from: 0, to: codes.count, by: Self.codesOfPiece).map {
            codes[$0..<min($0 + Self.codesOfPiece, codes.count)]
        }
        return [.data] + context.locales.map { .indexes($0) }
            + context.locales.flatMap { locale in chunks.map { .codes(locale, $0) } }
    }

    private static let codesOfPiece = 100

    private func write(_ piece: Piece, _ makers: CodeMakers) throws {
        switch piece {
        case .data: try writeData()
        case .indexes(let locale): try writeIndexes(locale)
        case .codes(let locale, let codes):
            for code in codes {
                try writePage(makers.pages.page(of: code, locale))
                if let page = makers.prints.page(of: code, locale) { try writePage(page) }
                try writeManual(makers.manuals.page(of: code, locale))
            }
        }
    }

    /// What a thread makes the pages of codes with.
    private struct CodeMakers {
        let pages: CodePages
        let prints: CodePrintPages
        let manuals: CodeManPages
    }

    /// Each thread takes the next piece until none is left.
    private func writePieces(jobs: Int) throws {
        let pieces = pieces
        _ = try Workers.share(pieces.count, jobs: jobs) { [self] indices in
            let makers = CodeMakers(
                pages: CodePages(context, base, titles), prints: CodePrintPages(context, base),
                manuals: CodeManPages(context.locales, base))
            for index in indices { try write(pieces[index], makers) }
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
