internal import Articles
internal import Platform
package import Layout

/// Tells a browser how to search the site from its address bar (OpenSearch 1.1), for a site that has a public address.
package enum OpenSearch {
    static func path(_ locale: LocaleTag) -> String { "\(locale.folder)/opensearch.xml" }

    /// Nil without a public address, since a description holds whole addresses alone.
    package static func file(_ context: SiteContext, _ locale: SiteLocale) -> (path: String, bytes: [UInt8])? {
        guard let address = context.baseURL else { return nil }
        var writer = HTMLWriter()
        writer.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n")
        writer.raw("<OpenSearchDescription xmlns=\"http://a9.com/-/spec/opensearch/1.1/\">\n<ShortName>")
        // The specification allows 16 characters.
        writer.text(String(locale.siteTitle.prefix(16)))
        writer.raw("</ShortName>\n<Description>")
        writer.text(locale.siteTitle)
        writer.raw("</Description>\n<InputEncoding>UTF-8</InputEncoding>\n<Language>")
        writer.text(locale.tag.tag)
        writer.raw("</Language>\n<Image type=\"image/svg+xml\">")
        writer.text("\(address)assets/favicon.svg")
        writer.raw("</Image>\n<Url type=\"text/html\"")
        writer.attribute("template", "\(address)\(PercentEncoding.path(HomePages.path(locale.tag)))?q={searchTerms}")
        writer.raw("/>\n</OpenSearchDescription>\n")
        return (path(locale.tag), writer.bytes)
    }
}
