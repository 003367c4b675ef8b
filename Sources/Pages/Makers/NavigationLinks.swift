internal import Articles
internal import Knowledge
internal import Layout
internal import Platform

/// The links of a page to entries of the tree.
struct NavigationLinks {
    let tree: NavigationTree
    let locale: SiteLocale
    /// The page that they stand on.
    let page: String

    /// A step of the way: the article of an entry, or the page that lists what stands below it.
    func breadcrumb(_ node: Int) -> Breadcrumb {
        let entry = tree.nodes[node]
        return Breadcrumb(entry.name, path(of: entry), in: entry.language)
    }

    /// `title`, `url`, `lang` and `dir` of an entry; without `url` where it leads nowhere.
    ///
    /// - Parameter title: that of the article, for an entry that has no name of its own.
    func item(_ node: Int, title: (text: String, locale: LocaleTag)? = nil) -> TemplateRecord {
        let entry = tree.nodes[node]
        let (name, language) = entry.name.isEmpty ? (title?.text ?? "", title?.locale) : (entry.name, entry.language)
        let other = language == locale.language ? nil : language
        return [
            .title: .text(name), .url: TemplateValue(text: url(of: entry)), .lang: TemplateValue(text: other?.tag),
            .dir: TemplateValue(text: other?.direction),
        ]
    }

    /// The page of the site for an entry that others stand below.
    private func path(of entry: NavigationTree.Node) -> String {
        if case .article(let key, _) = entry.target { return SiteMap.article(key, locale.tag) }
        return SiteMap.contents(entry.place, locale.tag)
    }

    private func url(of entry: NavigationTree.Node) -> String? {
        switch entry.target {
        case .article(let key, let anchor):
            let url = SiteMap.url(SiteMap.article(key, locale.tag), from: page)
            return anchor.map { "\(url)#\(PercentEncoding.fragment($0))" } ?? url
        case .address(let address): return PercentEncoding.url(address)
        case nil:
            return entry.children.isEmpty ? nil : SiteMap.url(SiteMap.contents(entry.place, locale.tag), from: page)
        }
    }

    /// Lists in each other, the entry of the page marked.
    func html(of excerpt: NavigationExcerpt) -> [UInt8] {
        var writer = HTMLWriter()
        write(excerpt.list, to: &writer)
        return writer.bytes
    }

    private func write(_ list: NavigationExcerpt.List, to writer: inout HTMLWriter) {
        writer.raw("<ul role=\"list\">\n")
        for entry in list.entries {
            writer.raw("<li>")
            write(tree.nodes[entry.node], isCurrent: entry.isCurrent, to: &writer)
            if let below = entry.below {
                writer.raw("\n")
                write(below, to: &writer)
            }
            writer.raw("</li>\n")
        }
        if list.isCut {
            writer.raw("<li class=\"all\"><a")
            let place = list.owner.map { tree.nodes[$0].place } ?? ""
            writer.attribute("href", SiteMap.url(SiteMap.contents(place, locale.tag), from: page))
            writer.raw(">")
            writer.text(locale.strings["tree_more"])
            writer.raw("</a></li>\n")
        }
        writer.raw("</ul>\n")
    }

    private func write(_ entry: NavigationTree.Node, isCurrent: Bool, to writer: inout HTMLWriter) {
        let url = url(of: entry)
        writer.raw(url == nil ? "<span" : "<a")
        if let url { writer.attribute("href", url) }
        if case .address = entry.target { writer.raw(" rel=\"noopener noreferrer\"") }
        if let language = entry.language, language != locale.language {
            writer.attribute("lang", language.tag)
            writer.attribute("dir", language.direction)
        }
        if isCurrent { writer.raw(" aria-current=\"page\"") }
        writer.raw(">")
        writer.text(entry.name)
        writer.raw(url == nil ? "</span>" : "</a>")
    }
}
