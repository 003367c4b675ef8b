internal import CLibXML2

/// A node of libxml2's tree (`xmlNode *`), valid as long as the `HTMLDocument` that owns it.
struct HTMLNode {
    private let node: xmlNodePtr

    init(_ node: xmlNodePtr) {
        self.node = node
    }

    enum Kind {
        case element, text, comment, other
    }

    var kind: Kind {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        case XML_COMMENT_NODE: .comment
        default: .other
        }
    }

    /// The name of an element, in lower case.
    var name: String { Self.string(node.pointee.name) }

    /// The text of a text node or comment.
    var content: String { Self.string(node.pointee.content) }

    var children: some Sequence<HTMLNode> {
        sequence(state: node.pointee.children) { (next: inout xmlNodePtr?) -> HTMLNode? in
            defer { next = next?.pointee.next }
            return next.map(HTMLNode.init)
        }
    }

    /// The value of an attribute, or nil where it is absent.
    subscript(attribute: String) -> String? {
        guard let value = xmlGetProp(node, attribute) else { return nil }
        defer { naslag_xml_free(value) }
        return Self.string(value)
    }

    /// All text below this node, as it stands.
    var text: String {
        kind == .text ? content : children.reduce(into: "") { $0 += $1.text }
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
