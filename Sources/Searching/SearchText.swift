internal import Articles

/// The texts of an article by the weight that they have in the search.
package struct SearchText {
    private(set) var headings: [UInt8] = []
    private(set) var body: [UInt8] = []

    init() {}

    init(_ blocks: [Block]) {
        add(blocks)
    }

    mutating func add(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    mutating func addLiteral(_ text: String) {
        body.append(contentsOf: text.utf8)
        body.append(0x0A)
    }

    /// A text that counts as much as a heading.
    mutating func addHeading(_ text: String) {
        headings.append(contentsOf: text.utf8)
        headings.append(0x0A)
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .heading(let heading):
            Self.append(heading.content, to: &headings)
            headings.append(0x0A)
        case .paragraph(let content): addLine(content)
        case .code(_, let text): addLiteral(text)
        case .list(let list): for item in list.items { add(item) }
        case .quote(let blocks), .alert(_, let blocks): add(blocks)
        case .division(let division, let blocks):
            if case .tab(_, let title) = division { add(.heading(Heading(level: 3, id: "", content: title))) }
            add(blocks)
        case .table(let table):
            addLine(table.caption)
            for row in table.rows { for cell in row.cells { add(cell.content) } }
        case .definitions(let definitions):
            for definition in definitions {
                for term in definition.terms { addLine(term) }
                add(definition.description)
            }
        case .details(let summary, let blocks):
            addLine(summary)
            add(blocks)
        case .video, .thematicBreak, .directive: break
        }
    }

    private mutating func addLine(_ content: [Inline]) {
        Self.append(content, to: &body)
        body.append(0x0A)
    }

    private static func append(_ content: [Inline], to text: inout [UInt8]) {
        for inline in content {
            switch inline {
            case .text(let part, _), .code(let part, _): text.append(contentsOf: part.utf8)
            case .styled(_, let children), .link(_, let children): append(children, to: &text)
            case .image, .anchor: break
            case .softBreak, .lineBreak: text.append(0x20)
            }
        }
    }
}
