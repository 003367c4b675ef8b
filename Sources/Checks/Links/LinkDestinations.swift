internal import Articles

/// Where the links and images of one text lead, as it writes them; each once.
struct LinkDestinations {
    private(set) var links: Set<String> = []
    private(set) var images: Set<String> = []

    init() {}

    init(_ tree: ArticleTree) {
        add(tree.blocks)
    }

    private mutating func add(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(let heading): add(heading.content)
            case .paragraph(let content): add(content)
            case .table(let table): add(table.caption)
            case .definitions(let definitions): for definition in definitions { definition.terms.forEach { add($0) } }
            case .details(let summary, _): add(summary)
            case .division(.tab(_, let title), _): add(title)
            case .video(let url): links.insert(url)
            case .list, .quote, .alert, .code, .division, .thematicBreak, .directive: break
            }
            add(block.nested)
        }
    }

    private mutating func add(_ inlines: [Inline], isInsideLink: Bool = false) {
        for inline in inlines {
            switch inline {
            case .styled(_, let children): add(children, isInsideLink: isInsideLink)
            case .link(let link, let children):
                // A link inside of a link is none to a browser.
                if !isInsideLink { links.insert(link.destination) }
                add(children, isInsideLink: true)
            case .image(let image): images.insert(image.source)
            case .text, .code, .anchor, .softBreak, .lineBreak: break
            }
        }
    }
}
