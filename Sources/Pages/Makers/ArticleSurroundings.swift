internal import Articles
internal import Knowledge
internal import Layout
internal import Platform

/// Where an article stands in the tree of the site: the way to it, the part of the tree around it, and the articles
/// before and behind it.
struct ArticleSurroundings {
    let trail: [Breadcrumb]
    /// `tree`, `previous` and `next` of the template.
    let record: TemplateRecord

    init(_ context: SiteContext, of key: String, _ locale: SiteLocale, on page: String) {
        let links = NavigationLinks(tree: context.navigation.tree(locale.tag), locale: locale, page: page)
        let index = Breadcrumb(locale.strings["nav_articles"], ArticleIndexPages.path(1, locale.tag))
        guard let node = links.tree.place(of: key) else {
            trail = [index]
            record = [.tree: .absent, .previous: .absent, .next: .absent]
            return
        }
        trail = [index] + links.tree.path(to: node).dropLast().map(links.breadcrumb)
        // The names of articles in folders are their titles, which no other page knows.
        guard !context.navigation.isOfFolders else {
            record = [.tree: .absent, .previous: .absent, .next: .absent]
            return
        }
        let excerpt = NavigationExcerpt(links.tree, at: node)
        record = [
            .tree: .html(links.html(of: excerpt)),
            .previous: .list(excerpt.previous.map { [links.item($0)] } ?? []),
            .next: .list(excerpt.next.map { [links.item($0)] } ?? []),
        ]
    }
}
