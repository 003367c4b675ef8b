internal import Markup

/// Reads inline HTML, and keeps in mind which segment the text stands in.
struct HTMLInlineReader {
    private var segment: Int32 = 0

    static let blockNames: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "hr", "table", "thead", "tbody",
        "tfoot", "tr", "td", "th", "caption", "dl", "dt", "dd", "details", "summary", "div", "iframe", "center",
        "section", "article", "aside", "main", "nav", "header", "footer", "figure", "figcaption", "form", "fieldset",
        "legend", "body", "html",
    ]

    private static let styles: [String: InlineStyle] = Dictionary(
        uniqueKeysWithValues: InlineStyle.allCases.map { ($0.rawValue, $0) }
    ).merging(["b": .strong, "i": .emphasis, "s": .strikethrough, "strike": .strikethrough]) { first, _ in first }

    /// Whether an element makes blocks: by its name, or because a transparent element holds such a one.
    static func isBlock(_ node: HTMLNode) -> Bool {
        guard node.kind == .element else { return false }
        let name = node.name
        if blockNames.contains(name) { return true }
        return HTMLVocabulary.role(of: name, isBare: false) == .transparent && node.children.contains(where: isBlock)
    }

    mutating func inlines(in node: HTMLNode) -> [Inline] {
        var result: [Inline] = []
        for child in node.children { result += inlines(of: child) }
        return result.canonical()
    }

    mutating func inlines(of node: HTMLNode) -> [Inline] {
        switch node.kind {
        case .text: return text(node.content)
        case .element: return element(node)
        case .comment: return "<!--\(node.content)-->" == DirectiveComment.escape ? [.escape] : []
        case .other: return []
        }
    }

    private mutating func element(_ node: HTMLNode) -> [Inline] {
        let name = node.name
        switch name {
        case SegmentMarking.element:
            segment = Int32(node["id"] ?? "") ?? 0
            // libxml2 may nest what follows in an element that it does not know.
            return inlines(in: node)
        case "br":
            return [.lineBreak]
        case "a":
            return link(node)
        case "img", "image":
            return image(node)
        case "xref":
            let content = inlines(in: node)
            guard let uid = node["href"].map(CrossReference.name) else { return content }
            return [.link(Link(destination: uid), [.text(uid, segment: segment)])] + content
        case "code", "tt":
            return [.code(node.text.replacing("\n", with: " "), segment: segment)]
        case _ where Self.styles[name] != nil:
            let content = inlines(in: node)
            return content.isEmpty ? [] : [.styled(Self.styles[name]!, content)]
        default:
            return HTMLVocabulary.role(of: name, isBare: false) == .dropped ? [] : inlines(in: node)
        }
    }

    private mutating func link(_ node: HTMLNode) -> [Inline] {
        var result: [Inline] = []
        if let name = node["name"] ?? node["id"], !name.isEmpty { result.append(.anchor(name)) }
        let content = inlines(in: node)
        guard let destination = node["href"] else { return result + content }
        return result + [.link(Link(destination: destination, title: node["title"] ?? ""), content)]
    }

    private func image(_ node: HTMLNode) -> [Inline] {
        guard let source = node["src"], !source.isEmpty else { return [] }
        return [.image(Image(source: source, alternative: node["alt"] ?? "", title: node["title"] ?? ""))]
    }

    /// Text with each line feed as a soft break, as Markdown has it.
    private func text(_ content: String) -> [Inline] {
        guard content.utf8.contains(0x0A) else { return content.isEmpty ? [] : [.text(content, segment: segment)] }
        var result: [Inline] = []
        for (index, line) in content.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if index > 0 { result.append(.softBreak) }
            if !line.isEmpty { result.append(.text(String(line), segment: segment)) }
        }
        return result
    }
}

extension Array<Inline> {
    /// Without the breaks that the layout of HTML source leaves at both ends.
    func trimmingBreaks() -> [Inline] {
        var rest = canonical()[...]
        while case .softBreak? = rest.first { rest.removeFirst() }
        while case .softBreak? = rest.last { rest.removeLast() }
        return [Inline](rest)
    }
}
