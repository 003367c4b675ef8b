internal import Articles

/// What checks want to know of one language's parsed tree.
struct TreeFacts {
    /// The kinds of the blocks in order of reading, for the comparison of two languages.
    private(set) var shape: [ShapeItem] = []
    /// How many asterisks a reader sees in each segment, counted from 1.
    private(set) var stars: [Int32: Int] = [:]
    /// Items of numbered lists.
    private(set) var steps = 0
    private(set) var pictures = 0
    /// Where its links and images lead, those of included files too.
    let links: LinkDestinations

    /// One block: what it is, how deep it stands, how many parts it has, and the segment that its text begins with.
    struct ShapeItem {
        let kind: Kind
        let depth: Int
        let parts: Int
        /// The kind of an alert, `note`; empty for other blocks.
        var variant = ""
        var segment: Int32 = 0
    }

    /// One block whose mark stands outside of sentence pairs.
    struct OutlineItem: Equatable {
        /// `heading of level 2`, `note`, `list of 3`.
        let name: String
        /// The segment that its text begins with, counted from 1; 0 where there is none.
        let segment: Int32

        static func == (one: OutlineItem, other: OutlineItem) -> Bool { one.name == other.name }
    }

    /// What of the tree stands outside of sentence pairs, in the order of reading: headings with their levels, alerts
    /// with their kinds, lists, tables and pictures.
    var outline: [OutlineItem] {
        shape.compactMap { item in
            let name: String? =
                switch item.kind {
                case .heading: "a heading of level \(item.parts)"
                case .alert: "the alert '\(item.variant)'"
                case .steps, .bullets: "a \(item.kind.rawValue) of \(item.parts)"
                case .table: "a table of \(item.parts) rows"
                case .row: "a row of \(item.parts) cells"
                default: nil
                }
            return name.map { OutlineItem(name: $0, segment: item.segment) }
        } + [OutlineItem(name: pictures.counted("picture"), segment: 0)]
    }

    enum Kind: String {
        case heading, paragraph, steps = "numbered list", bullets = "list", item = "list item", quote, alert
        case code = "code block", table, row = "table row", cell = "table cell", definitions, details
        case division, video, rule = "line", directive
    }

    static let none = TreeFacts()

    private init() {
        links = LinkDestinations()
    }

    /// - Parameter whole: the same tree with the text of included files, which is checked by itself but for its links.
    init(_ tree: ArticleTree, whole: ArticleTree) {
        links = LinkDestinations(whole)
        add(tree.blocks, depth: 0)
    }

    private mutating func add(_ blocks: [Block], depth: Int) {
        for block in blocks { add(block, depth: depth) }
    }

    private mutating func add(_ kind: Kind, _ parts: Int, _ depth: Int) {
        shape.append(ShapeItem(kind: kind, depth: depth, parts: parts))
    }

    private mutating func add(_ block: Block, depth: Int) {
        switch block {
        case .heading(let heading):
            add(.heading, heading.level, depth)
            add(heading.content)
        case .paragraph(let content):
            add(.paragraph, 0, depth)
            add(content)
        case .list(let list):
            add(list.isOrdered ? .steps : .bullets, list.items.count, depth)
            if list.isOrdered { steps += list.items.count }
            for item in list.items {
                add(.item, item.count, depth + 1)
                add(item, depth: depth + 2)
            }
        case .quote(let blocks):
            add(.quote, blocks.count, depth)
            add(blocks, depth: depth + 1)
        case .alert(let alert, let blocks):
            add(.alert, blocks.count, depth)
            shape[shape.count - 1].variant = alert.rawValue
            add(blocks, depth: depth + 1)
        case .code: add(.code, 0, depth)
        case .table(let table):
            add(.table, table.rows.count, depth)
            for row in table.rows {
                add(.row, row.cells.count, depth + 1)
                for cell in row.cells { add(cell.content, depth: depth + 2) }
            }
        case .definitions(let definitions):
            add(.definitions, definitions.count, depth)
            for definition in definitions {
                definition.terms.forEach { add($0) }
                add(definition.description, depth: depth + 1)
            }
        case .details(let summary, let blocks):
            add(.details, blocks.count, depth)
            add(summary)
            add(blocks, depth: depth + 1)
        case .division(let division, let blocks):
            add(.division, blocks.count, depth)
            if case .tab(_, let title) = division { add(title) }
            add(blocks, depth: depth + 1)
        case .video: add(.video, 0, depth)
        case .thematicBreak: add(.rule, 0, depth)
        case .directive: add(.directive, 0, depth)
        }
    }

    private mutating func add(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text, let segment):
                locate(segment)
                var count = 0
                for byte in text.utf8 where byte == 0x2A { count += 1 }
                if count > 0 { stars[segment, default: 0] += count }
            case .code(_, let segment): locate(segment)
            case .styled(_, let children), .link(_, let children): add(children)
            case .image: pictures += 1
            case .anchor, .softBreak, .lineBreak: break
            }
        }
    }

    /// The blocks that were opened since the last text begin with this segment.
    private mutating func locate(_ segment: Int32) {
        guard segment > 0, let last = shape.indices.last, shape[last].segment == 0 else { return }
        var index = last
        while index >= 0, shape[index].segment == 0 {
            shape[index].segment = segment
            index -= 1
        }
    }
}
