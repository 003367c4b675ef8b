internal import CLibXML2
internal import Platform

/// HTML read by libxml2: the tree belongs to this type, and only Swift values leave it.
///
/// libxml2 reads HTML 4 and sanitises nothing: callers rebuild what comes out from lists of what they allow. The
/// network is never touched, entities of a document type are never loaded, and whatever a page says of its charset, the
/// bytes are UTF-8.
package struct HTMLTree: ~Copyable {
    private let context: htmlParserCtxtPtr
    private let document: htmlDocPtr?
    /// Elements were nested so deep that their content was moved behind them: all of it is there, less deep.
    package let isFlattened: Bool

    /// The most that libxml2 is given.
    package static let largest = 64 << 20

    /// libxml2 must be set up before the first parser runs on another thread.
    private static let isSetUp: Bool = {
        xmlInitParser()
        return true
    }()

    /// - Parameter html: at most `largest` bytes of UTF-8.
    package init(_ html: UnsafeBufferPointer<CChar>) {
        _ = Self.isSetUp
        context = htmlNewParserCtxt()
        let options =
            HTML_PARSE_NONET.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_RECOVER.rawValue | HTML_PARSE_COMPACT.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
        document = htmlCtxtReadMemory(
            context, html.baseAddress, Int32(html.count), nil, "UTF-8", Int32(options))
        isFlattened = document.flatMap { xmlDocGetRootElement($0) }.map(Self.flatten) ?? false
    }

    /// Whoever reads the tree goes down into it, so its depth is bounded here, whatever libxml2 made of the tags:
    /// `OpenElements` keeps most texts from it, and reports the place.
    private static func flatten(_ root: xmlNodePtr) -> Bool {
        var isFlattened = false
        var depth = 0
        var node = root
        while true {
            let isElement = node.pointee.type == XML_ELEMENT_NODE
            if depth >= deepest, isElement, let first = node.pointee.children, let last = node.pointee.last {
                isFlattened = true
                moveBehind(node, first, last)
            }
            if isElement, let child = node.pointee.children {
                node = child
                depth += 1
                continue
            }
            while node.pointee.next == nil {
                guard node != root, let parent = node.pointee.parent, parent != root else { return isFlattened }
                node = parent
                depth -= 1
            }
            guard node != root, let next = node.pointee.next else { return isFlattened }
            node = next
        }
    }

    private static func moveBehind(_ node: xmlNodePtr, _ first: xmlNodePtr, _ last: xmlNodePtr) {
        var child: xmlNodePtr? = first
        while let moved = child {
            moved.pointee.parent = node.pointee.parent
            child = moved.pointee.next
        }
        last.pointee.next = node.pointee.next
        if let next = node.pointee.next { next.pointee.prev = last } else { node.pointee.parent.pointee.last = last }
        node.pointee.next = first
        first.pointee.prev = node
        node.pointee.children = nil
        node.pointee.last = nil
    }

    /// `<html>` and `<body>`, and twice the budget: Markdown and HTML have one each.
    private static let deepest = 2 * NestingLimit.levels + 2

    deinit {
        xmlFreeDoc(document)
        htmlFreeParserCtxt(context)
    }

    /// Gives the element `<html>` for as long as `read` runs; nil where there is none.
    package func withRoot<Value>(_ read: (HTMLNode) -> Value) -> Value? {
        guard let document, let root = xmlDocGetRootElement(document) else { return nil }
        return read(HTMLNode(root))
    }

    /// Why libxml2 gave up in the middle, so that the text behind is not in the tree: no memory, a text over 10 MB,
    /// nesting over 256. All else (unknown tags, stray end tags, double ids) it goes on behind, and what a later error
    /// says does not hide that it stopped.
    package var fatal: String? {
        guard context.pointee.disableSAX != 0 || document == nil else { return nil }
        let message = xmlCtxtGetLastError(context).flatMap { $0.pointee.message }.map { String(cString: $0) } ?? ""
        return message.split(separator: "\n").first.map(String.init) ?? "the HTML parser stopped"
    }
}
