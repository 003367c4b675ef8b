internal import Articles

/// Where the sentences of an article stand, as notes for whoever translates them: `heading of level 2`, `step 3 of 5`,
/// `table cell, step 1 of 2`. A sentence of a plain paragraph has none.
struct UnitPlaces {
    /// By the number of the segment, from 1.
    private var notes: [Int32: String] = [:]

    init(_ article: SplitArticle) {
        var reader = TreeReader { _ in nil }
        add(reader.tree(of: article, .target).blocks, in: [])
    }

    /// - Parameter index: of the segment, from 0.
    subscript(index: Int) -> String? { notes[Int32(index + 1)] }

    private mutating func add(_ blocks: [Block], in places: [String]) {
        for block in blocks { add(block, in: places) }
    }

    private mutating func add(_ block: Block, in places: [String]) {
        switch block {
        case .heading(let heading): note(heading.content, ["heading of level \(heading.level)"] + places)
        case .list(let list):
            for (number, item) in list.items.enumerated() {
                let place = list.isOrdered ? "step \(number + 1) of \(list.items.count)" : "list item"
                add(item, in: [place] + places)
            }
        case .alert(let alert, let content): add(content, in: ["alert '\(alert.rawValue)'"] + places)
        case .quote(let content): add(content, in: ["quotation"] + places)
        case .table(let table):
            note(table.caption, ["caption of a table"] + places)
            for row in table.rows {
                for cell in row.cells {
                    add(cell.content, in: [row.isHeader ? "head of a column" : "table cell"] + places)
                }
            }
        case .definitions(let definitions):
            for definition in definitions {
                for term in definition.terms { note(term, ["term"] + places) }
                add(definition.description, in: ["definition"] + places)
            }
        case .division(.tab(_, let title), let content):
            note(title, ["title of a tab"] + places)
            add(content, in: places)
        case .details(let summary, let content):
            note(summary, ["line that opens more text"] + places)
            add(content, in: places)
        default:
            for content in block.ownText { note(content, places) }
            add(block.nested, in: places)
        }
    }

    private mutating func note(_ content: [Inline], _ places: [String]) {
        guard !places.isEmpty else { return }
        for inline in content {
            switch inline {
            case .text(_, let segment), .code(_, let segment):
                if segment > 0, notes[segment] == nil { notes[segment] = places.joined(separator: ", in: ") }
            case .styled(_, let children), .link(_, let children): note(children, places)
            case .image, .anchor, .softBreak, .lineBreak: break
            }
        }
    }
}
