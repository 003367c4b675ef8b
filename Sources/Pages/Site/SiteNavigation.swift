package import Articles
package import Knowledge
package import Layout

/// The trees that the articles of a site stand in, one for each of its languages.
package struct SiteNavigation: Sendable {
    private let trees: [LocaleTag: NavigationTree]
    /// The set has no tables of contents: its folders are the tree.
    let isOfFolders: Bool
    /// The hash of each file that says how they are, by its path in the content folder.
    package let files: [String: UInt64]

    /// A site without articles.
    init() {
        trees = [:]
        isOfFolders = true
        files = [:]
    }

    /// - Parameters:
    ///   - navigation: what the tables of contents say.
    ///   - keys: of all articles, in order.
    package init(_ navigation: Navigation, keys: [String], _ locales: [SiteLocale]) {
        files = navigation.files
        let tables = locales.map { ($0.tag, NavigationTree(navigation, for: $0)) }
        isOfFolders = tables.allSatisfy(\.1.nodes.isEmpty)
        if isOfFolders {
            let tree = NavigationTree(folders: keys)
            trees = Dictionary(uniqueKeysWithValues: locales.map { ($0.tag, tree) })
        } else {
            trees = Dictionary(uniqueKeysWithValues: tables)
        }
    }

    /// The tree of one of the site's languages.
    func tree(_ locale: LocaleTag) -> NavigationTree { trees[locale] ?? NavigationTree() }

    /// The tree of a language; nil where it is that of the folders, whose names say nothing to a reader.
    package func contents(_ locale: LocaleTag) -> NavigationTree? { isOfFolders ? nil : trees[locale] }

    /// What the pages of an article show of the trees, as one text: they change when it does. Empty where folders are
    /// the tree, as the list of articles tells all of that.
    package func surroundings(of key: String) -> String {
        guard !isOfFolders else { return "" }
        return trees.sorted { $0.key < $1.key }.compactMap { locale, tree in
            tree.place(of: key).map { NavigationExcerpt(tree, at: $0).identity }
        }.joined(separator: "\n")
    }

    /// All that the trees say, as one text.
    package var identity: String {
        guard !isOfFolders else { return "" }
        return trees.sorted { $0.key < $1.key }.map { $0.value.nodes.map(\.identity).joined(separator: "\n") }
            .joined(separator: "\n")
    }
}
