internal import Articles
internal import Layout

/// Where articles stand in the contents, as answers tell it: the names above each, from the top.
///
///     ~Mail › Codes     in the language of the site
///     =                 as the article before in the block
///     en-US~Mail        in another language
struct SearchSections {
    private let tree: NavigationTree?
    private let language: LocaleTag
    private var last: String?

    /// - Parameters:
    ///   - tree: nil where the set has no contents.
    ///   - language: that of the locale.
    init(_ tree: NavigationTree?, _ language: LocaleTag) {
        self.tree = tree
        self.language = language
    }

    /// What comes next stands in a file of its own.
    mutating func startBlock() { last = nil }

    /// - Returns: nothing for an article at the top or outside of the contents.
    mutating func next(of key: String) -> String {
        let section = tree.flatMap { Self.section(of: key, in: $0, language) } ?? ""
        defer { last = section }
        return !section.isEmpty && section == last ? "=" : section
    }

    private static func section(of key: String, in tree: NavigationTree, _ own: LocaleTag) -> String? {
        guard let node = tree.place(of: key) else { return nil }
        let above = tree.path(to: node).dropLast().map { tree.nodes[$0] }.filter { !$0.name.isEmpty }
        guard let first = above.first else { return nil }
        let other = first.language == own ? nil : first.language?.tag
        return "\(other ?? "")~\(above.map(\.name).joined(separator: " › "))"
    }
}
