internal import Articles

extension LocalizedArticle {
    /// The text that is the authority for facts: the source, or what there is.
    var factualTree: ArticleTree? {
        source.map(titledTree) ?? translations.lazy.compactMap(\.sourceTree).first
            ?? translations.first.map(titledTree)
    }

    /// The tree of a version. Where an article that nobody translated has its title in the front matter alone, it
    /// stands at the top of the tree; of a translated article, that title is a translation and no source for facts.
    func titledTree(of version: Version) -> ArticleTree {
        let title = version.frontMatter.title
        guard !title.isEmpty, version.tree.title == nil, translations.allSatisfy({ $0.sourceTree == nil }) else {
            return version.tree
        }
        let heading = Heading(level: 1, id: "", content: [.text(title, segment: 0)])
        return ArticleTree(blocks: [.heading(heading)] + version.tree.blocks)
    }

    var audience: String? {
        source?.frontMatter.audience ?? translations.lazy.compactMap(\.frontMatter.audience).first
    }
}
