package import Articles
package import Knowledge
internal import Platform

/// The paths of everything on the site: pages of articles and codes, and files that articles refer to.
///
/// Paths are relative to the output folder; `url(_:from:)` makes the relative URL that works from `file://` too.
package struct SiteMap: Sendable {
    package let links: ContentLinks

    /// - Parameters:
    ///   - links: where links to articles of other sites lead, from `naslag.yml`.
    ///   - redirects: the former keys of articles.
    package init(
        _ content: ContentFolder, links: Configuration.LinkBases, redirects: [Configuration.Redirect] = []
    ) {
        self.links = ContentLinks(content, bases: links, redirects: redirects)
    }

    /// `nl-nl/articles/mail/5-7-705.html`
    package static func article(_ key: String, _ locale: LocaleTag) -> String {
        "\(locale.folder)/articles/\(key).html"
    }

    /// `nl-nl/side-by-side/mail/5-7-705.html`: the page with a translation next to its source.
    package static func sideBySide(_ key: String, _ locale: LocaleTag) -> String {
        "\(locale.folder)/side-by-side/\(key).html"
    }

    /// - Parameter name: that of a code; a colon, which some file systems refuse, becomes `-`.
    package static func code(_ name: String, _ locale: LocaleTag) -> String {
        let name = name.utf8.contains(0x3A) ? name.replacing(":", with: "-") : name
        return "\(locale.folder)/codes/\(name).html"
    }

    /// - Parameter id: `block-listed`, or `index` for the list of all.
    package static func reason(_ id: String, _ locale: LocaleTag) -> String { "\(locale.folder)/reasons/\(id).html" }

    /// - Parameter id: `gmail`, or `index` for the list of all.
    package static func vendor(_ id: String, _ locale: LocaleTag) -> String { "\(locale.folder)/vendors/\(id).html" }

    /// `nl-nl/contents/2-1.html`: what stands below one entry of the contents, cut into parts from 1 on.
    ///
    /// - Parameter place: that of the entry; empty for the contents of the whole site.
    package static func contents(_ place: String, part: Int = 1, _ locale: LocaleTag) -> String {
        let number = part == 1 ? "" : "-\(part)"
        return place.isEmpty
            ? "\(locale.folder)/index/contents\(number).html" : "\(locale.folder)/contents\(number)/\(place).html"
    }

    /// `assets/media/` before a path below the content folder: where the site has its copy of that file.
    package static func media(_ contentPath: String) -> String { "assets/media/\(contentPath)" }

    /// The relative URL that leads from one page to another file of the site, percent-encoded.
    package static func url(_ target: String, from page: String) -> String {
        PercentEncoding.path(ContentPath.relative(target, from: page))
    }

    /// `../../` as often as the page is deep.
    package static func root(of page: String) -> String {
        String(repeating: "../", count: page.utf8.count { $0 == 0x2F })
    }
}
