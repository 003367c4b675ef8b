internal import Articles
internal import Lookup

/// Turns blocks into lines of text for a terminal: lists keep their numbers and depth, code its lines.
struct TextLines {
    private var lines: [TextLine] = []

    static func of(_ blocks: [Block]) -> [TextLine] {
        var lines = TextLines()
        lines.add(blocks, indent: 0)
        return lines.lines
    }

    static func of(items: [[Block]], marker: (Int) -> String) -> [TextLine] {
        var lines = TextLines()
        lines.add(items: items, indent: 0, marker: marker)
        return lines.lines
    }

    private mutating func add(_ blocks: [Block], indent: Int) {
        for block in blocks { add(block, indent: indent) }
    }

    private mutating func add(_ block: Block, indent: Int) {
        switch block {
        case .heading(let heading): add([.styled(.strong, heading.content)], indent: indent)
        case .paragraph(let content): add(content, indent: indent)
        case .list(let list):
            add(items: list.items, indent: indent) { number in list.start.map { "\($0 + number)." } ?? "•" }
        case .quote(let blocks), .alert(_, let blocks): add(blocks, indent: indent)
        case .division(let division, let blocks):
            if case .tab(_, let title) = division { add([.styled(.strong, title)], indent: indent) }
            add(blocks, indent: indent)
        case .details(let summary, let blocks):
            add(summary, indent: indent)
            add(blocks, indent: indent)
        case .code(_, let text):
            for line in text.split(separator: "\n") {
                let line = TextLine(indent: indent, isCode: true, runs: [.init(.plain, String(line))])
                lines.append(line)
            }
        case .table(let table):
            for row in table.rows where !row.isHeader {
                let cells = row.cells.map(\.content.plainText).filter { !$0.isEmpty }
                add([.text(cells.joined(separator: " – "), segment: 0)], indent: indent)
            }
        case .definitions(let definitions):
            for definition in definitions {
                for term in definition.terms { add([.styled(.strong, term)], indent: indent) }
                add(definition.description, indent: indent + 1)
            }
        case .video(let url): add([.link(Link(destination: url), [])], indent: indent)
        case .thematicBreak, .directive: break
        }
    }

    /// The marker stands before the first line of each item; the lines below it are one level deeper, but for the items
    /// of a list inside it, whose own markers set them off.
    private mutating func add(items: [[Block]], indent: Int, marker: (Int) -> String) {
        for (number, item) in items.enumerated() {
            let first = lines.count
            add(item, indent: indent + 1)
            guard lines.count > first else { continue }
            // An item that begins with a list or code has no line of its own to carry the marker.
            if !lines[first].marker.isEmpty || lines[first].isCode {
                lines.insert(TextLine(indent: indent, runs: []), at: first)
            }
            lines[first].marker = marker(number)
            lines[first].indent = indent
        }
    }

    private mutating func add(_ inlines: [Inline], indent: Int) {
        var text = RunList()
        text.add(inlines, .plain)
        if !text.runs.isEmpty { lines.append(TextLine(indent: indent, runs: text.runs)) }
    }
}

/// The runs of one line.
private struct RunList {
    private(set) var runs: [TextLine.Run] = []

    mutating func add(_ inlines: [Inline], _ look: TextLine.Look) {
        for inline in inlines {
            switch inline {
            case .text(let text, _), .code(let text, _): add(text, look)
            case .styled(.strong, let children): add(children, .strong)
            case .styled(_, let children): add(children, look)
            case .link(let link, let children):
                add(children, look)
                addAddress(link.destination, of: children.plainText)
            case .softBreak, .lineBreak: add(" ", look)
            case .image, .anchor: break
            }
        }
    }

    /// An address that leads out of the site; a link within it is on the page.
    private mutating func addAddress(_ destination: String, of text: String) {
        guard destination.hasPrefix("https://") || destination.hasPrefix("http://"), destination != text else { return }
        runs.append(.init(.address, destination))
    }

    private mutating func add(_ text: String, _ look: TextLine.Look) {
        guard !text.isEmpty else { return }
        if runs.last?.look == look {
            runs[runs.count - 1].text += text
        } else {
            runs.append(.init(look, text))
        }
    }
}
