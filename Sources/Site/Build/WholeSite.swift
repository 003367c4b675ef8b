internal import Articles
internal import Codes
internal import Knowledge
internal import Publishing

/// The part of a site that depends on all articles: codes, indexes, homes, data and man pages.
final class WholeSite: Sendable {
    private let context: SiteContext
    private let base: KnowledgeBase
    private let titles: ArticleTitles
    private let publication: Publication
    private let media: Set<String>
    private let written = SharedCount()
    private let manual = SharedCount()

    init(_ context: SiteContext, _ base: KnowledgeBase, _ publication: Publication, media: Set<String>) {
        self.context = context
        self.base = base
        self.publication = publication
        self.media = media
        titles = ArticleTitles(base.articles, sourceLocale: context.sourceLocale)
    }

    var pageCount: Int { written.value }
    var manPageCount: Int { manual.value }

    func publishAll(jobs: Int) async throws {
        try await publishCodes(jobs: jobs)
        let home = HomePages(context: context, base: base, titles: titles)
        let index = ArticleIndexPages(context: context, titles: titles)
        let codes = CodeIndexPages(context: context, base: base)
        for locale in context.locales {
            try publish(home.home(locale))
            try publish(home.notFound(locale))
            try publish(codes.page(locale))
            for page in index.pages(base.articles, locale) { try publish(page) }
        }
        try publish(home.chooser())
        try publish(home.notFound())
        try publishData()
        let manuals = CodeManPages(context, base)
        for locale in context.locales {
            for alias in manuals.aliases(locale) {
                try publication.link(alias.path, to: alias.pagePath)
            }
        }
        for asset in context.assets { try publication.copy("assets/\(asset.name)", from: asset.source) }
        for path in media.sorted() {
            try publication.copy(SiteMap.media(path), from: "\(context.content.root)/\(path)")
        }
    }

    private func publishCodes(jobs: Int) async throws {
        // A code that is only mentioned has a page too: it tells where, and what its subject means.
        let all = base.codes.map(\.code) + base.mentionedOnly.filter { $0.scheme == .smtpEnhanced }
        let next = SharedCounter()
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<max(jobs, 1) {
                tasks.addTask { [self] in
                    var maker = CodePages(context, base, titles)
                    let manuals = CodeManPages(context, base)
                    while let index = next.take(below: all.count) {
                        for page in maker.pages(of: all[index]) { try publish(page) }
                        for locale in context.locales {
                            guard let page = manuals.page(of: all[index], locale) else { continue }
                            try publication.write(page.path, page.bytes)
                            manual.add(1)
                        }
                    }
                }
            }
            try await tasks.waitForAll()
        }
    }

    private func publishData() throws {
        let locales = context.locales.map {
            KnowledgeJSON.Locale(tag: $0.tag, name: $0.name)
        }
        try publication.write("data/knowledge.json", KnowledgeJSON.bytes(of: base, locales: locales))
        try publication.write("data/knowledge.schema.json", KnowledgeSchema.bytes)
    }

    private func publish(_ page: (path: String, bytes: [UInt8])) throws {
        try publication.write(page.path, page.bytes)
        written.add(1)
    }
}
