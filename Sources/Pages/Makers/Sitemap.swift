internal import Articles
internal import Codes
package import Knowledge
internal import Terms
internal import Platform
internal import Layout

/// The list of pages for search engines (sitemaps.org, protocol 0.9), for a site that has a public address.
///
/// A page that shows another language's text is left out: it says nothing that is not said elsewhere. Sites with more
/// pages than one file may name get several, and `sitemap.xml` lists them.
package struct Sitemap {
    private let context: SiteContext
    private let base: KnowledgeBase

    package init(context: SiteContext, base: KnowledgeBase) {
        self.context = context
        self.base = base
    }

    /// The most addresses that one file may hold.
    private static let limit = 50_000

    /// `sitemap.xml`, and `sitemap-1.xml` and so on beyond 50,000 pages; nothing for a site without a public address.
    package func files() -> [(path: String, bytes: [UInt8])] {
        guard let address = context.baseURL else { return [] }
        let pages = pages()
        if pages.count <= Self.limit { return [("sitemap.xml", Self.list(pages, address))] }
        let parts = stride(from: 0, to: pages.count, by: Self.limit).map { start in
            Array(pages[start..<min(start + Self.limit, pages.count)])
        }
        let files = parts.enumerated().map { ("sitemap-\($0.offset + 1).xml", Self.list($0.element, address)) }
        return [("sitemap.xml", Self.index(files.map(\.0), address))] + files
    }

    private func pages() -> [(path: String, date: String?)] {
        var pages: [(path: String, date: String?)] = []
        for site in context.locales {
            let locale = site.tag
            pages.append((HomePages.path(locale), nil))
            pages.append((CodeIndexPages.path(locale), nil))
            for article in base.articles {
                guard let edition = article.locales[locale] else { continue }
                pages.append((SiteMap.article(article.key, locale), edition.handoff))
            }
            if !base.reasons.isEmpty { pages.append((ReasonPages.index(locale), nil)) }
            for reason in base.reasons where reason.title.keys.contains(where: site.order.isInWanted) {
                pages.append((SiteMap.reason(reason.reason.rawValue, locale), nil))
            }
            if !base.vendors.isEmpty { pages.append((VendorPages.index(locale), nil)) }
            for vendor in base.vendors { pages.append((SiteMap.vendor(vendor.id, locale), nil)) }
            for record in base.codes where !record.meanings.isEmpty {
                pages.append((SiteMap.code(record.code.name, locale), nil))
            }
        }
        return pages
    }

    private static func list(_ pages: [(path: String, date: String?)], _ address: String) -> [UInt8] {
        var writer = HTMLWriter()
        writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for page in pages {
            writer.raw("<url><loc>")
            writer.text(address + PercentEncoding.path(page.path))
            writer.raw("</loc>")
            if let date = page.date {
                writer.raw("<lastmod>")
                writer.text(date)
                writer.raw("</lastmod>")
            }
            writer.raw("</url>\n")
        }
        writer.raw("</urlset>\n")
        return writer.bytes
    }

    private static func index(_ files: [String], _ address: String) -> [UInt8] {
        var writer = HTMLWriter()
        writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.raw("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n")
        for file in files {
            writer.raw("<sitemap><loc>")
            writer.text(address + file)
            writer.raw("</loc></sitemap>\n")
        }
        writer.raw("</sitemapindex>\n")
        return writer.bytes
    }
}
