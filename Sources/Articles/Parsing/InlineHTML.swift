internal import CCMarkGFM

/// Looks at the raw HTML of a parsed text before it becomes a tree.
enum InlineHTML {
    /// Turns tags that are no HTML (`<tenantid>`) into text, which a reader must see, and keeps all within the budget
    /// of depth.
    ///
    /// - Parameter outside: levels around the whole text.
    /// - Returns: whether what is left needs an HTML parser (line breaks, heading anchors and the comments of
    ///   directives do not), and the line, from 1, where the budget was passed.
    static func prepare(_ root: MarkdownNode, outside: Int) -> (needsHTML: Bool, tooDeep: Int?) {
        let iterator = cmark_iter_new(root)!
        defer { cmark_iter_free(iterator) }
        var needsHTML = false
        var opened = OpenedElements()
        var depth = MarkdownDepth(iterator: iterator, outside: outside)
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return (needsHTML, depth.line) }
            guard let node = cmark_iter_get_node(iterator) else { continue }
            guard event == CMARK_EVENT_ENTER else {
                depth.exit(node)
                continue
            }
            depth.enter(node)
            switch cmark_node_get_type(node) {
            case CMARK_NODE_HTML_INLINE:
                let literal = bytes(of: cmark_node_get_literal(node))
                let tag = HTMLTag(literal, at: 0)
                if isBreak(tag) {
                    // Also `</br>`, which browsers show as a break and libxml2 drops.
                    cmark_node_set_literal(node, "<br>")
                } else if !isSimple(node, literal), !replacePlaceholder(node, tag, &opened) {
                    depth.readHTML(node)
                    needsHTML = true
                }
            case CMARK_NODE_HTML_BLOCK:
                let literal = bytes(of: cmark_node_get_literal(node))
                if isComment(literal) { continue }
                if let escaped = RawHTML.escapingPlaceholders(literal, &opened) {
                    cmark_node_set_literal(node, escaped)
                }
                if let closed = RawHTML.closingEntities(bytes(of: cmark_node_get_literal(node))) {
                    cmark_node_set_literal(node, closed)
                }
                depth.readHTML(node)
                needsHTML = true
            default:
                break
            }
        }
    }

    /// `<br>`, `<a name="x">` followed by `</a>` at once (and that `</a>`), and comments.
    private static func isSimple(_ node: MarkdownNode, _ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        if isComment(literal) { return true }
        if isAnchor(literal), let next = cmark_node_next(node) { return isAnchorEnd(next) }
        if isAnchorEnd(node), let previous = cmark_node_previous(node),
            cmark_node_get_type(previous) == CMARK_NODE_HTML_INLINE
        {
            return isAnchor(bytes(of: cmark_node_get_literal(previous)))
        }
        return false
    }

    static func isBreak(_ literal: UnsafeBufferPointer<UInt8>) -> Bool { isBreak(HTMLTag(literal, at: 0)) }

    private static func isBreak(_ tag: HTMLTag?) -> Bool { tag?.name == "br" && tag?.isBare == true }

    static func isComment(_ literal: UnsafeBufferPointer<UInt8>) -> Bool {
        let search = ByteSearch(in: literal)
        guard search.has("<!--", at: 0), let end = search.first("-->", from: 0) else { return false }
        return literal[(end + 3)...].allSatisfy(\.isASCIIWhitespace)
    }

    private static func isAnchorEnd(_ node: MarkdownNode) -> Bool {
        cmark_node_get_type(node) == CMARK_NODE_HTML_INLINE
            && bytes(of: cmark_node_get_literal(node)).elementsEqual("</a>".utf8)
    }

    private static func isAnchor(_ literal: UnsafeBufferPointer<UInt8>) -> Bool { anchor(literal) != nil }

    /// The name of `<a name="x">` or `<a id="x">` with no other attribute.
    static func anchor(_ literal: UnsafeBufferPointer<UInt8>) -> String? {
        let search = ByteSearch(in: literal)
        let start: Int
        if search.has("<a name=\"", at: 0) {
            start = 9
        } else if search.has("<a id=\"", at: 0) {
            start = 7
        } else {
            return nil
        }
        guard let quote = search.first(0x22, from: start), search.has("\">", at: quote), quote + 2 == literal.count
        else { return nil }
        return String(decoding: literal[start..<quote], as: UTF8.self)
    }

    private static func replacePlaceholder(
        _ node: MarkdownNode, _ tag: HTMLTag?, _ opened: inout OpenedElements
    ) -> Bool {
        guard let tag, opened.isPlaceholder(tag), let literal = cmark_node_get_literal(node),
            let text = cmark_node_new(CMARK_NODE_TEXT)
        else { return false }
        cmark_node_set_literal(text, literal)
        // The node itself stays in place for the iterator, emptied: a comment shows nothing.
        cmark_node_insert_before(node, text)
        cmark_node_set_literal(node, "<!---->")
        return true
    }
}
