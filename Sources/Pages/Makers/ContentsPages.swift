internal import Articles
internal import Knowledge
package import Layout

/// The contents of the site as pages: one for the whole of it, and one for each entry that others stand below. Each
/// lists what stands directly below it and a little of what is deeper, and is cut into parts that open at once.
package struct ContentsPages {
    private let context: SiteContext
    private let titles: ArticleTitles

    package init(context: SiteContext, titles: ArticleTitles) {
        self.context = context
        self.titles = titles
    }

    private static let (perPage, mostBelow) = (150, 8)

    /// The pages of one locale with their paths.
    package func pages(_ locale: SiteLocale) -> [(path: String, bytes: [UInt8])] {
        let tree = context.navigation.tree(locale.tag)
        let renderer = context.templates.renderer(words: locale.strings, constants: locale.constants)
        let owners = [nil] + tree.nodes.indices.filter { !tree.nodes[$0].children.isEmpty }.map(Optional.some)
        return owners.flatMap { owner in
            let all = sorted(owner.map { tree.nodes[$0].children } ?? tree.roots, tree, locale)
            let parts = stride(from: 0, to: max(all.count, 1), by: Self.perPage).map {
                all[$0..<min($0 + Self.perPage, all.count)]
            }
            return parts.indices.map { index in
                let page = page(of: owner, part: index, parts, tree, locale)
                return (page.path, renderer.page("contents", page.record))
            }
        }
    }

    private func page(
        of owner: Int?, part: Int, _ parts: [ArraySlice<Int>], _ tree: NavigationTree, _ locale: SiteLocale
    ) -> (path: String, record: TemplateRecord) {
        let place = owner.map { tree.nodes[$0].place } ?? ""
        let path = SiteMap.contents(place, part: part + 1, locale.tag)
        let links = NavigationLinks(tree: tree, locale: locale, page: path)
        let above = owner.map { tree.path(to: $0).dropLast().map(links.breadcrumb) } ?? []
        let whole = Breadcrumb(locale.strings["contents_title"], SiteMap.contents("", locale.tag))
        var record = context.common(
            path, locale, title: owner.map { tree.nodes[$0].name } ?? locale.strings["contents_title"],
            of: owner.flatMap { tree.nodes[$0].language }, below: owner == nil ? [] : [whole] + above
        ) { other in
            // Another language may have another tree: where it has no such page, its contents as a whole.
            SiteMap.contents(context.navigation.tree(other).hasPage(place) ? place : "", other)
        }
        record.set(.entries, .list(parts[part].map { item($0, links, locale) }))
        record.set(
            .pages,
            .list(
                parts.count < 2
                    ? []
                    : parts.indices.map { index in
                        let url = SiteMap.url(SiteMap.contents(place, part: index + 1, locale.tag), from: path)
                        return [.label: .text("\(index + 1)"), .url: .text(url), .current: .flag(index == part)]
                    }))
        return (path, record)
    }

    private func item(_ node: Int, _ links: NavigationLinks, _ locale: SiteLocale) -> TemplateRecord {
        var record = self.entry(node, links, locale)
        let below = sorted(links.tree.nodes[node].children, links.tree, locale)
        record.set(.items, .list(below.prefix(Self.mostBelow).map { entry($0, links, locale) }))
        let more = SiteMap.contents(links.tree.nodes[node].place, locale.tag)
        record.set(.more, text: below.count > Self.mostBelow ? SiteMap.url(more, from: links.page) : nil)
        return record
    }

    private func entry(_ node: Int, _ links: NavigationLinks, _ locale: SiteLocale) -> TemplateRecord {
        links.item(node, title: title(of: node, links.tree, locale))
    }

    private func title(
        of node: Int, _ tree: NavigationTree, _ locale: SiteLocale
    ) -> (text: String, locale: LocaleTag)? {
        guard case .article(let key, _) = tree.nodes[node].target else { return nil }
        return titles.title(of: key, in: locale)
    }

    /// Folders first, then articles by their titles; a table of contents has an order of its own.
    private func sorted(_ nodes: [Int], _ tree: NavigationTree, _ locale: SiteLocale) -> [Int] {
        guard context.navigation.isOfFolders else { return nodes }
        let keyed = nodes.map { node in
            let title = title(of: node, tree, locale)
            return (
                node: node, isArticle: title == nil ? 0 : 1, text: (title?.text ?? tree.nodes[node].name).lowercased()
            )
        }
        return keyed.sorted { ($0.isArticle, $0.text, $0.node) < ($1.isArticle, $1.text, $1.node) }.map(\.node)
    }
}
