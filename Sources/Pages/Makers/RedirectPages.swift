internal import Articles
internal import Knowledge
internal import Platform
package import Layout

/// The pages that stand where articles stood before: they lead on by themselves, and by a link.
package struct RedirectPages {
    private let context: SiteContext
    private let titles: ArticleTitles

    package init(context: SiteContext, titles: ArticleTitles) {
        self.context = context
        self.titles = titles
    }

    /// A page at the former path of each article that has moved (`redirects` of `naslag.yml`), with the new one as
    /// canonical.
    package func pages(_ locale: SiteLocale) -> [(path: String, bytes: [UInt8])] {
        let renderer = context.templates.renderer(words: locale.strings, constants: locale.constants)
        return context.redirects.map { redirect in
            let path = SiteMap.article(redirect.from, locale.tag)
            var record = context.common(path, locale, title: locale.strings["moved_title"]) {
                SiteMap.article(redirect.from, $0)
            }
            // The address that counts is that of the article.
            let target = SiteMap.article(redirect.key, locale.tag)
            record.set(.alternates, .list([]))
            record.set(
                .canonical,
                text: context.baseURL.map { $0 + PercentEncoding.path(target) } ?? SiteMap.url(target, from: path))
            record.set(.target, .list([titles.item(redirect.key, anchor: anchor(of: redirect), locale, path)]))
            return (path, renderer.page("redirect", record))
        }
    }

    /// An anchor that the article does not have is left off.
    private func anchor(of redirect: Configuration.Redirect) -> String {
        redirect.anchor.isEmpty ? "" : context.map.links.anchors.anchor(redirect.anchor, in: redirect.key) ?? ""
    }
}
