internal import CCMarkGFM
internal import Markup
internal import Platform

/// Keeps cmark's tree, and the raw HTML in it, within `NestingLimit.levels` before any code recurses into it.
///
/// cmark nests without a bound. What stands past the budget becomes the text that it holds; tags of HTML that would
/// open a level past it are left out. The iterator goes through the tree without going down into it.
struct MarkdownDepth {
    private let iterator: OpaquePointer
    private var depth: Int
    private var html = OpenElements()
    /// How many elements were open where the paragraph, heading or cell began.
    private var openBefore = 0
    /// How many were open where each item and quote around this place began.
    private var openOutside: [Int] = []
    /// The line, from 1, of the first that was too deep.
    private(set) var line: Int?

    /// - Parameter outside: levels around the whole text.
    init(iterator: OpaquePointer, outside: Int) {
        self.iterator = iterator
        depth = outside
    }

    /// - Returns: whether to go on into the node.
    mutating func enter(_ node: MarkdownNode) {
        if isLeaf(node) { return }
        depth += 1
        if isTextBlock(node) { openBefore = html.count }
        if isContainer(node) { openOutside.append(html.count) }
        guard depth + html.count > NestingLimit.levels, flatten(node) else { return }
        report(node)
        cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
        // The event that was set is passed over by the next step.
        exit(node)
    }

    mutating func exit(_ node: MarkdownNode) {
        if isLeaf(node) { return }
        depth -= 1
        if isTextBlock(node) {
            // A style ends with the paragraph by itself, a block does not.
            let holdsBlocks = html.ends(since: openBefore).contains(where: HTMLInlineReader.blockNames.contains)
            if holdsBlocks { end(node, openBefore, CMARK_NODE_HTML_INLINE) }
            html.close(to: openBefore)
        }
        if isContainer(node), let count = openOutside.popLast() { end(node, count, CMARK_NODE_HTML_BLOCK) }
    }

    /// HTML that was opened in an item, a quote or a paragraph ends with it; libxml2 would let it hold what follows.
    private mutating func end(_ node: MarkdownNode, _ count: Int, _ type: cmark_node_type) {
        let tags = html.ends(since: count).map { "</\($0)>" }.joined()
        html.close(to: count)
        guard !tags.isEmpty, let last = cmark_node_new(type) else { return }
        cmark_node_set_literal(last, type == CMARK_NODE_HTML_BLOCK ? tags + "\n" : tags)
        cmark_node_append_child(node, last)
    }

    private func isContainer(_ node: MarkdownNode) -> Bool {
        let type = cmark_node_get_type(node)
        return type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM
    }

    /// Takes the tags of raw HTML, and leaves out those that nest too deep.
    mutating func readHTML(_ node: MarkdownNode) {
        let literal = bytes(of: cmark_node_get_literal(node))
        let search = ByteSearch(in: literal)
        var kept: [UInt8] = []
        var copied = 0
        var position = 0
        while let start = search.first(0x3C, from: position) {
            position = start + 1
            guard let tag = HTMLTag(literal, at: start), tag.isKnown else { continue }
            let end = search.first(0x3E, from: start) ?? literal.count - 1
            if !tag.isEnd, literal[end - 1] == 0x2F { continue }
            let isTooDeep = html.isTooDeep(tag.name, isEnd: tag.isEnd, outside: depth)
            if let name = html.impliedEnd {
                kept += literal[copied..<start] + Array("</\(name)>".utf8)
                copied = start
            }
            guard isTooDeep else { continue }
            report(node)
            kept += literal[copied..<start]
            copied = end + 1
            position = end + 1
        }
        guard copied > 0 || !kept.isEmpty else { return }
        kept += literal[copied...]
        // The node itself stays in place for the iterator, if need be without anything in it.
        cmark_node_set_literal(node, kept.map { CChar(bitPattern: $0) } + [0])
    }

    private mutating func report(_ node: MarkdownNode) {
        if line == nil { line = max(1, Int(cmark_node_get_start_line(node))) }
    }

    /// Puts the text below a node in the place of what it holds. Lists, tables and rows hold no text: one of their
    /// own children is flattened.
    private func flatten(_ node: MarkdownNode) -> Bool {
        let type = cmark_node_get_type(node)
        let isContainer = isContainer(node)
        guard isContainer || isTextBlock(node) || isInline(type) else { return false }
        let words = text(below: node)
        while let child = cmark_node_first_child(node) { cmark_node_free(child) }
        guard !words.isEmpty, let text = cmark_node_new(CMARK_NODE_TEXT) else { return true }
        cmark_node_set_literal(text, words)
        if isContainer, let paragraph = cmark_node_new(CMARK_NODE_PARAGRAPH) {
            cmark_node_append_child(paragraph, text)
            cmark_node_append_child(node, paragraph)
        } else {
            cmark_node_append_child(node, text)
        }
        return true
    }

    private func text(below node: MarkdownNode) -> String {
        let iterator = cmark_iter_new(node)
        defer { cmark_iter_free(iterator) }
        var text = ""
        while true {
            let event = cmark_iter_next(iterator)
            if event == CMARK_EVENT_DONE { return text }
            guard let node = cmark_iter_get_node(iterator) else { continue }
            let type = cmark_node_get_type(node)
            switch type {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                text += string(cmark_node_get_literal(node))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            default: if event == CMARK_EVENT_EXIT, isTextBlock(node), text.last != " " { text += " " }
            }
        }
    }

    private func isLeaf(_ node: MarkdownNode) -> Bool {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_HTML_INLINE,
            CMARK_NODE_HTML_BLOCK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_DOCUMENT:
            true
        default: false
        }
    }

    private func isInline(_ type: cmark_node_type) -> Bool {
        type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG || type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE
            || type == MarkdownLibrary.shared.strikethrough
    }

    private func isTextBlock(_ node: MarkdownNode) -> Bool {
        let type = cmark_node_get_type(node)
        return type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING || type == MarkdownLibrary.shared.tableCell
    }
}
