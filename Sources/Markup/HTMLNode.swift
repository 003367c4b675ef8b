internal import CLibXML2

/// A node of libxml2's tree (`xmlNode *`), valid as long as the `HTMLTree` that owns it.
package struct HTMLNode {
    private let node: xmlNodePtr

    init(_ node: xmlNodePtr) {
        self.node = node
    }

    /// The kinds of nodes that callers tell apart; CDATA counts as text.
    package enum Kind {
        case element, text, comment, other
    }

    package var kind: Kind {
        switch node.pointee.type {
        case XML_ELEMENT_NODE: .element
        case XML_TEXT_NODE, XML_CDATA_SECTION_NODE: .text
        case XML_COMMENT_NODE: .comment
        default: .other
        }
    }

    /// The name of an element, in lower case.
    package var name: String { Self.string(node.pointee.name) }

    /// The text of a text node or comment.
    package var content: String { Self.string(node.pointee.content) }

    package var children: Children { Children(following: node.pointee.children) }

    /// The nodes right below one, in the order of the document.
    package struct Children: Sequence, IteratorProtocol {
        fileprivate var following: xmlNodePtr?

        package mutating func next() -> HTMLNode? {
            defer { following = following?.pointee.next }
            return following.map(HTMLNode.init)
        }
    }

    /// The value of an attribute, or nil where it is absent.
    package subscript(attribute: String) -> String? {
        guard let value = xmlGetProp(node, attribute) else { return nil }
        defer { naslag_xml_free(value) }
        return Self.string(value)
    }

    /// All text below this node, as it stands.
    package var text: String {
        kind == .text ? content : children.reduce(into: "") { $0 += $1.text }
    }

    private static func string(_ pointer: UnsafePointer<xmlChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
