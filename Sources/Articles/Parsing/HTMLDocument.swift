internal import Markup

/// The blocks of HTML: the tree of libxml2 is rebuilt from the allow list of `HTMLVocabulary`.
enum HTMLDocument {
    /// Why HTML is not read whole.
    enum Refusal: Error {
        case tooLarge
        /// libxml2 gave up in the middle, and what stands behind is lost.
        case stopped(String)

        var message: String {
            switch self {
            case .tooLarge: "it is over \(HTMLTree.largest >> 20) MiB"
            case .stopped(let why): why
            }
        }
    }

    /// The blocks of a fragment of HTML, and whether some stood so deep that they were made less deep.
    static func blocks(
        of fragment: UnsafeBufferPointer<CChar>
    ) -> Result<(blocks: [Block], isFlattened: Bool), Refusal> {
        read(fragment) { tree in
            let blocks = tree.withRoot { root in
                var reader = HTMLTreeReader()
                return root.children.first { $0.name == "body" }.map { reader.blocks(in: $0) } ?? []
            }
            return (blocks ?? [], tree.isFlattened)
        }
    }

    /// Why a part of a text is not read, or nil.
    ///
    /// - Parameter whole: why all of the text is not. Of one that is too large nothing was read, and only what is too
    ///   large by itself is at fault.
    static func refusal(of fragment: UnsafeBufferPointer<CChar>, after whole: Refusal) -> Refusal? {
        if case .tooLarge = whole { return fragment.count < HTMLTree.largest ? nil : .tooLarge }
        guard case .failure(let why) = read(fragment, { _ in }) else { return nil }
        return why
    }

    private static func read<Value>(
        _ fragment: UnsafeBufferPointer<CChar>, _ use: (borrowing HTMLTree) -> Value
    ) -> Result<Value, Refusal> {
        guard fragment.count < HTMLTree.largest else { return .failure(.tooLarge) }
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
        if let why = tree.fatal { return .failure(.stopped(why)) }
        return .success(use(tree))
    }
}
