internal import Articles
package import Knowledge
package import Layout
internal import Platform
internal import Terms

/// The articles of a language that were changed last, for readers of feeds (RFC 4287), of a site that has a public
/// address.
package struct AtomFeed {
    private let context: SiteContext
    private let base: KnowledgeBase

    package init(context: SiteContext, base: KnowledgeBase) {
        self.context = context
        self.base = base
    }

    static func path(_ locale: LocaleTag) -> String { "\(locale.folder)/feed.xml" }

    /// So many articles stand in it.
    private static let most = 50

    /// `nl-nl/feed.xml`; nil for a site that has no feeds. A language without a dated article has an empty one, of the day
    /// of the edition.
    package func file(_ locale: SiteLocale) -> (path: String, bytes: [UInt8])? {
        guard context.hasFeeds, let address = context.baseURL else { return nil }
        let path = Self.path(locale.tag)
        let entries = entries(locale.tag)
        var writer = HTMLWriter()
        writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"")
        writer.attribute("xml:lang", locale.tag.tag)
        writer.raw(">\n")
        Self.element("title", locale.siteTitle, &writer)
        Self.element("id", address + PercentEncoding.path(path), &writer)
        Self.element("updated", Self.time(entries.first?.date ?? context.edition.date ?? "1970-01-01"), &writer)
        writer.raw("<author>")
        Self.element("name", locale.siteTitle, &writer, end: "</author>\n")
        Self.link("self", address + PercentEncoding.path(path), &writer)
        Self.link("alternate", address + PercentEncoding.path(HomePages.path(locale.tag)), &writer)
        for entry in entries {
            let page = address + PercentEncoding.path(SiteMap.article(entry.key, locale.tag))
            writer.raw("<entry>\n")
            Self.element("title", entry.title, &writer)
            Self.element("id", page, &writer)
            Self.element("updated", Self.time(entry.date), &writer)
            Self.link("alternate", page, &writer)
            if !entry.description.isEmpty { Self.element("summary", entry.description, &writer) }
            writer.raw("</entry>\n")
        }
        writer.raw("</feed>\n")
        return (path, writer.bytes)
    }

    /// Those that the language has itself, the newest first; of one day, by their keys.
    private func entries(_ locale: LocaleTag) -> [(key: String, date: String, title: String, description: String)] {
        let dated = base.articles.compactMap { article in
            article.locales[locale].flatMap { edition in
                edition.handoff.map { (article.key, $0, edition.title, edition.description) }
            }
        }
        return Array(dated.sorted { ($1.1, $0.0) < ($0.1, $1.0) }.prefix(Self.most)).map {
            (key: $0.0, date: $0.1, title: $0.2, description: $0.3)
        }
    }

    /// A day as a time, which Atom asks for.
    private static func time(_ day: String) -> String { "\(day)T00:00:00Z" }

    private static func element(_ name: String, _ text: String, _ writer: inout HTMLWriter, end: String = "\n") {
        writer.raw("<\(name)>".utf8)
        writer.text(text)
        writer.raw("</\(name)>\(end)".utf8)
    }

    private static func link(_ relation: String, _ address: String, _ writer: inout HTMLWriter) {
        writer.raw("<link")
        writer.attribute("rel", relation)
        writer.attribute("href", address)
        writer.raw("/>\n")
    }
}
