package import Articles
package import Knowledge

/// The articles of a site as a tree, for one language: its tables of contents, or its folders where it has none.
package struct NavigationTree: Sendable {
    /// All entries, each behind the one that it stands below.
    package private(set) var nodes: [Node] = []
    /// The entries at the top.
    package private(set) var roots: [Int] = []
    /// Where each article stands: where several entries lead to one, in the table of contents that is nearest to it.
    private var places: [String: Int] = [:]
    /// The entries that lead to articles, in the order of reading.
    private var order: [Int] = []
    /// Where in `order` each of them is.
    private var positions: [Int: Int] = [:]
    /// The places of the entries that others stand below.
    private var pages: Set<String> = []

    /// One entry.
    package struct Node: Sendable {
        /// Empty where the title of the article is the name.
        package let name: String
        /// That of the name; nil for the name of a folder.
        package let language: LocaleTag?
        package let target: Navigation.Target?
        /// The folder of its table of contents, or its own; empty at the top.
        let folder: String
        /// The name of the page that lists what stands below it.
        package let place: String
        package let parent: Int?
        package fileprivate(set) var children: [Int] = []
    }

    /// Without any entry.
    package init() {}

    /// The entry of an article; nil for one that stands nowhere in the tree.
    package func place(of key: String) -> Int? { places[key] }

    /// An entry and all that it stands below, from the top.
    package func path(to node: Int) -> [Int] {
        var path = [node]
        while let parent = nodes[path[path.count - 1]].parent { path.append(parent) }
        return path.reversed()
    }

    /// Whether an entry of that place has others below it, and so a page; the whole has one.
    package func hasPage(_ place: String) -> Bool { place.isEmpty || pages.contains(place) }

    /// The entries before and behind one in the order of reading.
    package func neighbours(of node: Int) -> (previous: Int?, next: Int?) {
        guard let position = positions[node] else { return (nil, nil) }
        return (position > 0 ? order[position - 1] : nil, position + 1 < order.count ? order[position + 1] : nil)
    }

    /// - Parameter node: without `children`.
    mutating func add(_ node: Node) -> Int {
        nodes.append(node)
        let index = nodes.count - 1
        if let parent = node.parent { nodes[parent].children.append(index) } else { roots.append(index) }
        return index
    }

    /// Orders the articles once all entries are there.
    mutating func finish() {
        var stack = Array(roots.reversed())
        while let index = stack.popLast() {
            stack += nodes[index].children.reversed()
            if !nodes[index].children.isEmpty { pages.insert(nodes[index].place) }
            guard case .article(let key, nil) = nodes[index].target else { continue }
            if let known = places[key], Self.nearness(nodes[known], key) >= Self.nearness(nodes[index], key) {
                continue
            }
            places[key] = index
        }
        stack = Array(roots.reversed())
        while let index = stack.popLast() {
            stack += nodes[index].children.reversed()
            guard case .article(let key, nil) = nodes[index].target, places[key] == index else { continue }
            positions[index] = order.count
            order.append(index)
        }
    }

    /// How much of an article's folder is that of the table of contents.
    private static func nearness(_ node: Node, _ key: String) -> Int {
        zip(node.folder.utf8.split(separator: 0x2F), key.utf8.split(separator: 0x2F))
            .prefix { $0.elementsEqual($1) }.count
    }
}
