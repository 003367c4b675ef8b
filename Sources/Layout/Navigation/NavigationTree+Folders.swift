package import Articles
package import Knowledge

extension NavigationTree {
    /// The folders of a set without tables of contents, with the articles in them. Names that differ in letter case
    /// alone are one folder.
    ///
    /// - Parameter keys: of all articles, in order.
    package init(folders keys: [String]) {
        self.init()
        var known: [String: Int] = [:]
        func place(of folder: String, in tree: inout NavigationTree) -> Int? {
            if folder.isEmpty { return nil }
            let folded = folder.lowercased()
            if let index = known[folded] { return index }
            let parent = place(of: ContentPath.folder(of: folder), in: &tree)
            let name = folder.split(separator: "/").last.map(String.init) ?? folder
            let index = tree.add(
                Node(name: name, language: nil, target: nil, folder: folder, place: folded, parent: parent))
            known[folded] = index
            return index
        }
        for key in keys {
            let folder = ContentPath.folder(of: key)
            let parent = place(of: folder, in: &self)
            _ = add(
                Node(
                    name: "", language: nil, target: .article(key, anchor: nil), folder: folder, place: "",
                    parent: parent))
        }
        finish()
    }
}
