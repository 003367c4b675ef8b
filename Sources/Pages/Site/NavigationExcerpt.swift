internal import Articles
internal import Layout

/// The part of a tree around one entry that its page shows: however large the tree is, a page has no more than some
/// forty entries of it.
struct NavigationExcerpt {
    /// Entries that are shown with what stands below them, where that is shown.
    struct List {
        var entries: [Entry] = []
        /// The entry whose page has all of them, where some were left out; nil for the whole tree.
        var isCut = false
        var owner: Int?
    }

    struct Entry {
        let node: Int
        var isCurrent = false
        var below: List?
    }

    let tree: NavigationTree
    let list: List
    let path: [Int]
    let previous: Int?
    let next: Int?

    /// How many entries are shown at the top, beside the current one, and below it.
    private static let (mostAtTop, mostBeside, mostBelow) = (10, 14, 10)

    init(_ tree: NavigationTree, at node: Int) {
        self.tree = tree
        path = tree.path(to: node)
        list = Self.list(tree, nil, path[...], depth: 0)
        (previous, next) = tree.neighbours(of: node)
    }

    private static func list(
        _ tree: NavigationTree, _ owner: Int?, _ path: ArraySlice<Int>, depth: Int
    ) -> List {
        let all = owner.map { tree.nodes[$0].children } ?? tree.roots
        // Between the top and the current entry the way alone is shown.
        let most = path.isEmpty ? mostBelow : path.count == 1 ? mostBeside : depth == 0 ? mostAtTop : 1
        let shown = window(all, around: path.first, most)
        var list = List(isCut: shown.count < all.count && most > 1, owner: owner)
        for node in shown {
            var entry = Entry(node: node, isCurrent: path.count == 1 && node == path.first)
            if node == path.first, !tree.nodes[node].children.isEmpty {
                entry.below = self.list(tree, node, path.dropFirst(), depth: depth + 1)
            }
            list.entries.append(entry)
        }
        return list
    }

    /// The entries around one, or the first ones.
    private static func window(_ all: [Int], around node: Int?, _ most: Int) -> ArraySlice<Int> {
        let middle = node.flatMap(all.firstIndex(of:)) ?? 0
        let start = max(0, min(middle - most / 2, all.count - most))
        return all[start..<min(start + most, all.count)]
    }

    /// All that is shown, as one text.
    var identity: String {
        func lines(_ list: List) -> [String] {
            list.entries.flatMap { [tree.nodes[$0.node].identity] + ($0.below.map(lines) ?? []) }
                + ["\(list.isCut)"]
        }
        let around = [previous, next].map { $0.map { tree.nodes[$0].identity } ?? "" }
        return (lines(list) + around).joined(separator: "\n")
    }
}

extension NavigationTree.Node {
    /// All that pages show of an entry.
    var identity: String { "\(name) \(place) \(target.map { "\($0)" } ?? "") \(language?.tag ?? "")" }
}
