internal import Markup

/// Reads HTML as blocks. Markdown that was rendered and HTML that somebody wrote look the same here.
///
/// Text and inline elements that stand between blocks become a paragraph of their own.
struct HTMLTreeReader {
    var inlines = HTMLInlineReader()

    mutating func blocks(in parent: HTMLNode) -> [Block] { blocks(of: parent.children) }

    mutating func blocks(of nodes: some Sequence<HTMLNode>) -> [Block] {
        var result: [Block] = []
        var pending: [Inline] = []

        func flush() {
            if !pending.isBlank { result.append(.paragraph(pending.trimmingBreaks())) }
            pending = []
        }

        for child in nodes {
            switch child.kind {
            case .comment:
                let inline = inlines.inlines(of: child)
                if !inline.isEmpty {
                    pending += inline
                } else if let directive = DirectiveComment.read("<!--\(child.content)-->") {
                    flush()
                    result.append(.directive(directive))
                }
            case .element where HTMLInlineReader.isBlock(child):
                flush()
                result += block(child)
            case .text, .element:
                pending += inlines.inlines(of: child)
            case .other:
                break
            }
        }
        flush()
        return result
    }

    private mutating func block(_ node: HTMLNode) -> [Block] {
        switch node.name {
        case "p":
            return paragraph(node)
        case "h1", "h2", "h3", "h4", "h5", "h6":
            let level = Int(node.name.dropFirst()) ?? 1
            var heading = Heading(level: level, anchored: inlines.inlines(in: node).trimmingBreaks())
            if heading.id.isEmpty, let id = node["id"] { heading.id = id }
            return [.heading(heading)]
        case "ul", "ol":
            return [.list(list(node))]
        case "li":
            return blocks(in: node)
        case "blockquote":
            return [.quote(blocks(in: node))]
        case "pre":
            return [code(node)]
        case "hr":
            return [.thematicBreak]
        case "table":
            // Where a browser shows it too (HTML, "foster parent").
            let loose = HTMLTableReader.loose(in: node).flatMap { blocks(of: $0) }
            return loose + [.table(HTMLTableReader.table(node, &self))]
        case "dl":
            return definitions(node)
        case "details":
            return [details(node)]
        case "iframe":
            guard let source = node["src"], source.hasPrefix("http") else { return [] }
            return [.video(url: source)]
        case "div":
            let content = blocks(in: node)
            return content.isEmpty ? [] : [.division(.plain, content)]
        default:
            return HTMLVocabulary.role(of: node.name, isBare: false) == .dropped ? [] : blocks(in: node)
        }
    }

    /// A paragraph that holds a block after all (libxml2 lets some through) gives both.
    private mutating func paragraph(_ node: HTMLNode) -> [Block] {
        if node.children.contains(where: HTMLInlineReader.isBlock) { return blocks(in: node) }
        let content = inlines.inlines(in: node).trimmingBreaks()
        return content.isEmpty ? [] : [.paragraph(content)]
    }

    private mutating func list(_ node: HTMLNode) -> List {
        var items: [[Block]] = []
        var isTight = true
        var loose: [HTMLNode] = []
        func flush() {
            let content = blocks(of: loose)
            if !content.isEmpty { items.append(content) }
            loose = []
        }
        for child in node.children where child.isShown {
            guard child.kind == .element, HTMLInlineReader.isBlock(child) else {
                loose.append(child)
                continue
            }
            flush()
            if child.name == "li", child.children.contains(where: { $0.kind == .element && $0.name == "p" }) {
                isTight = false
            }
            items.append(child.name == "li" ? blocks(in: child) : block(child))
        }
        flush()
        let start = node.name == "ol" ? Int(node["start"] ?? "1") ?? 1 : nil
        return List(start: start, isTight: isTight, items: items)
    }

    private func code(_ node: HTMLNode) -> Block {
        let elements = node.children.filter { $0.kind == .element }
        let language = elements.first.flatMap { $0.name == "code" ? $0["class"] : nil } ?? ""
        let prefix = "language-"
        return .code(
            language: language.hasPrefix(prefix) ? String(language.dropFirst(prefix.count)) : "", text: node.text)
    }

    /// What stands before the first term has none to describe, and comes before the list.
    private mutating func definitions(_ node: HTMLNode) -> [Block] {
        var before: [Block] = []
        var result: [Definition] = []
        var loose: [HTMLNode] = []

        func add(_ blocks: [Block]) {
            if result.isEmpty { before += blocks } else { result[result.count - 1].description += blocks }
        }
        for child in node.children where child.isShown {
            guard child.kind == .element, ["dt", "dd", "div"].contains(child.name) else {
                loose.append(child)
                continue
            }
            add(blocks(of: loose))
            loose = []
            if child.name != "dt" {
                add(child.name == "dd" ? blocks(in: child) : block(child))
                continue
            }
            let (term, rest) = term(child)
            if term.isBlank {
                // Nothing that could be described.
            } else if result.last?.description.isEmpty == true {
                result[result.count - 1].terms.append(term)
            } else {
                result.append(Definition(terms: [term], description: []))
            }
            add(rest)
        }
        add(blocks(of: loose))
        return before.isEmpty || !result.isEmpty ? before + [.definitions(result)] : before
    }

    /// The words of a term, and the blocks that stand in it behind them: an alert, say.
    private mutating func term(_ node: HTMLNode) -> (words: [Inline], rest: [Block]) {
        guard node.children.contains(where: HTMLInlineReader.isBlock) else {
            return (inlines.inlines(in: node).trimmingBreaks(), [])
        }
        let blocks = blocks(in: node)
        switch blocks.first {
        case .paragraph(let words): return (words, Array(blocks.dropFirst()))
        case .heading(let heading): return (heading.content, Array(blocks.dropFirst()))
        default: return ([], blocks)
        }
    }

    private mutating func details(_ node: HTMLNode) -> Block {
        let children = Array(node.children)
        let index = children.firstIndex { $0.kind == .element && $0.name == "summary" } ?? children.endIndex
        let summary = index < children.endIndex ? inlines.inlines(in: children[index]).trimmingBreaks() : []
        return .details(
            summary: summary, blocks(of: children[..<index]) + blocks(of: children[index...].dropFirst()))
    }
}

extension HTMLNode {
    /// It may hold something to read: an element, or text that is not blank.
    var isShown: Bool { kind == .element || (kind == .text && !content.allSatisfy(\.isWhitespace)) }
}
