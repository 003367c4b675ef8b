internal import CBytes
internal import CCMarkGFM

/// A node of cmark's tree (`cmark_node *`), valid as long as the `MarkdownDocument` that owns it.
typealias MarkdownNode = OpaquePointer

/// The children of a node, in order.
struct MarkdownChildren: Sequence, IteratorProtocol {
    private var following: MarkdownNode?

    init(of node: MarkdownNode) {
        following = cmark_node_first_child(node)
    }

    mutating func next() -> MarkdownNode? {
        guard let node = following else { return nil }
        following = cmark_node_next(node)
        return node
    }
}

/// The bytes of a C string; empty for a null pointer.
func bytes(of pointer: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let pointer else { return UnsafeBufferPointer(start: nil, count: 0) }
    let base = UnsafeRawPointer(pointer).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: base, count: naslag_strlen(pointer))
}

/// A Swift copy of a C string; empty for a null pointer.
func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer, pointer.pointee != 0 else { return "" }
    return String(cString: pointer)
}
