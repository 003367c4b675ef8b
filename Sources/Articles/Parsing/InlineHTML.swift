internal import CCMarkGFM
internal import Markup

/// Looks at the raw HTML of a parsed text before it becomes a tree.
enum InlineHTML {
    /// Turns tags that are no HTML (`<tenantid>`) into text, which a reader must see, and keeps all within the budget
    /// of depth.
    ///
    /// - Returns: whether what is left needs an HTML parser (line breaks, heading anchors and the comments of
    ///   directives do not), and the line, from 1, where the budget was passed.
    static func prepare(_ root: MarkdownNode) -> (needsHTML: Bool, tooDeep: Int?) {
        let iterator = cmark_iter_new(root)!
        defer { cmark_iter_free(iterator) }
        var needsHTML = false
        var opened = OpenedElements()
        var depth = MarkdownDepth(iterator: iterator)
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
                if let escaped = escapingPlaceholders(literal, &opened) { cmark_node_set_literal(node, escaped) }
                if let closed = closingEntities(bytes(of: cmark_node_get_literal(node))) {
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

    /// Raw HTML with a semicolon behind each name of a character that lacks one, outside of tags; nil where none does.
    private static func closingEntities(_ literal: UnsafeBufferPointer<UInt8>) -> [CChar]? {
        let search = ByteSearch(in: literal)
        guard var next = search.first(0x26, from: 0) else { return nil }
        var result: [UInt8] = []
        var copied = 0
        while true {
            let name = literal[(next + 1)...].prefix(while: \.isASCIIAlphanumeric)
            let isWhole = name.endIndex < literal.count && literal[name.endIndex] == 0x3B
            let opened = literal[..<next].lastIndex { $0 == 0x3C || $0 == 0x3E }
            let isInTag = opened.map { literal[$0] == 0x3C } ?? false
            if !isWhole, !isInTag, let length = LegacyEntity.length(of: name) {
                result += literal[copied..<(next + 1 + length)] + [0x3B]
                copied = next + 1 + length
            }
            guard let found = search.first(0x26, from: next + 1) else { break }
            next = found
        }
        return copied == 0 ? nil : (result + literal[copied...]).map { CChar(bitPattern: $0) } + [0]
    }

    /// Raw HTML with the `<` of every placeholder escaped, or nil where there is none.
    private static func escapingPlaceholders(
        _ literal: UnsafeBufferPointer<UInt8>, _ opened: inout OpenedElements
    ) -> [CChar]? {
        var result: [UInt8] = []
        var copied = 0
        var position = 0
        let search = ByteSearch(in: literal)
        while let start = search.first(0x3C, from: position) {
            position = start + 1
            guard let tag = HTMLTag(literal, at: start), opened.isPlaceholder(tag) else { continue }
            result += literal[copied..<start]
            result += "&lt;".utf8
            copied = start + 1
        }
        guard copied > 0 else { return nil }
        result += literal[copied...]
        return result.map { CChar(bitPattern: $0) } + [0]
    }
}

/// The elements that were opened with attributes and may be meant as placeholders without: the end tag of such a one
/// has none, and is HTML nevertheless.
private struct OpenedElements {
    private var names: Set<String> = []

    mutating func isPlaceholder(_ tag: HTMLTag) -> Bool {
        guard tag.role == .placeholder else {
            if !tag.isBare, HTMLVocabulary.role(of: tag.name, isBare: true) == .placeholder { names.insert(tag.name) }
            return false
        }
        return !(tag.isEnd && names.contains(tag.name))
    }
}
