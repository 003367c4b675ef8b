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
            return blocks(of: HTMLTableReader.loose(in: node)) + [.table(HTMLTableReader.table(node, &self))]
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
        for child in node.children where child.isShown {
            guard child.kind == .element else {
                items.append(blocks(of: CollectionOfOne(child)))
                continue
            }
            if child.name == "li", child.children.contains(where: { $0.kind == .element && $0.name == "p" }) {
                isTight = false
            }
            let content = child.name == "li" ? blocks(in: child) : block(child)
            items.append(content)
        }
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
            let term = inlines.inlines(in: child).trimmingBreaks()
            if result.last?.description.isEmpty == true {
                result[result.count - 1].terms.append(term)
            } else {
                result.append(Definition(terms: [term], description: []))
            }
        }
        add(blocks(of: loose))
        return before.isEmpty || !result.isEmpty ? before + [.definitions(result)] : before
    }

    private mutating func details(_ node: HTMLNode) -> Block {
        var content = blocks(in: node)
        var summary: [Inline] = []
        if let child = node.children.first(where: { $0.kind == .element && $0.name == "summary" }) {
            summary = inlines.inlines(in: child).trimmingBreaks()
        }
        // The summary was read among the blocks too, as the paragraph that its text makes.
        if !summary.isEmpty, case .paragraph(let first)? = content.first, first.plainText == summary.plainText {
            content.removeFirst()
        }
        return .details(summary: summary, content)
    }
}

extension HTMLNode {
    /// It may hold something to read: an element, or text that is not blank.
    var isShown: Bool { kind == .element || (kind == .text && !content.allSatisfy(\.isWhitespace)) }
}
