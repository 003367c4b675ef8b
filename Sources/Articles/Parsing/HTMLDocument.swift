internal import Markup

/// The blocks of HTML: the tree of libxml2 is rebuilt from the allow list of `HTMLVocabulary`.
enum HTMLDocument {
    /// The blocks of a fragment of HTML, and what libxml2 could not read of it, if anything.
    static func blocks(
        of fragment: UnsafeBufferPointer<CChar>
    ) -> (blocks: [Block], error: String?, isFlattened: Bool) {
        guard fragment.count < HTMLTree.largest else { return ([], "the HTML of this article is over 64 MiB", false) }
        let start: StaticString = "<html><body>"
        let html = UnsafeMutableBufferPointer<CChar>.allocate(capacity: start.utf8CodeUnitCount + fragment.count)
        defer { html.deallocate() }
        start.withUTF8Buffer { prefix in
            for (index, byte) in prefix.enumerated() { html[index] = CChar(bitPattern: byte) }
        }
        if let base = fragment.baseAddress {
            (html.baseAddress! + start.utf8CodeUnitCount).update(from: base, count: fragment.count)
        }
        let tree = HTMLTree(UnsafeBufferPointer(html))
        let blocks = tree.withRoot { root in
            var reader = HTMLTreeReader()
            return root.children.first { $0.name == "body" }.map { reader.blocks(in: $0) } ?? []
        }
        return (blocks ?? [], tree.fatal, tree.isFlattened)
    }
}
