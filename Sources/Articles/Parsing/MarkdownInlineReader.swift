internal import CCMarkGFM

/// Reads cmark's inlines as Swift values, and keeps in mind which segment the text stands in.
struct MarkdownInlineReader {
    private var segment: Int32 = 0

    mutating func inlines(in node: MarkdownNode) -> [Inline] {
        var result: [Inline] = []
        for child in MarkdownChildren(of: node) {
            if let inline = inline(child) { result.append(inline) }
        }
        return result.canonical()
    }

    private mutating func inline(_ node: MarkdownNode) -> Inline? {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_TEXT:
            return .text(string(cmark_node_get_literal(node)), segment: segment)
        case CMARK_NODE_CODE:
            return .code(string(cmark_node_get_literal(node)), segment: segment)
        case CMARK_NODE_SOFTBREAK:
            return .softBreak
        case CMARK_NODE_LINEBREAK:
            return .lineBreak
        case CMARK_NODE_EMPH:
            return .styled(.emphasis, inlines(in: node))
        case CMARK_NODE_STRONG:
            return .styled(.strong, inlines(in: node))
        case MarkdownLibrary.shared.strikethrough:
            return .styled(.strikethrough, inlines(in: node))
        case CMARK_NODE_LINK:
            let link = Link(destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
            return .link(link, inlines(in: node))
        case CMARK_NODE_IMAGE:
            let kept = segment
            let alternative = inlines(in: node).plainText
            segment = kept
            return .image(
                Image(
                    source: string(cmark_node_get_url(node)), alternative: alternative,
                    title: string(cmark_node_get_title(node))))
        case CMARK_NODE_HTML_INLINE:
            let literal = bytes(of: cmark_node_get_literal(node))
            if let mark = SegmentMarking.segment(of: literal) {
                segment = mark
                return nil
            }
            if InlineHTML.isBreak(literal) { return .lineBreak }
            if ByteSearch(in: literal).has("<!--naslag:escape-->", at: 0) { return .escape }
            return InlineHTML.anchor(literal).map(Inline.anchor)
        default:
            return nil
        }
    }
}

extension SegmentMarking {
    /// The number in `<n-s id="12"></n-s>`; nil for other HTML. What an article writes so is text by now.
    fileprivate static func segment(of mark: UnsafeBufferPointer<UInt8>) -> Int32? {
        guard ByteSearch(in: mark).has("<n-s id=\"", at: 0) else { return nil }
        return mark.dropFirst(element.utf8.count + 6).prefix(while: \.isASCIIDigit).reduce(0) {
            $0 * 10 + Int32($1 - 0x30)
        }
    }
}
