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

    /// The text, then the headings, on one line: what an answer shows around the words that it was found by. Long
    /// articles are cut, as a query loads the excerpts of all its answers.
    var excerpt: [UInt8] {
        // The paragraph separator: an answer shows the text, and headings only for what stands in them alone.
        let parts = [Self.oneLine(Self.beginning(of: body, 3_500)), Self.oneLine(Self.beginning(of: headings, 500))]
        return parts[1].isEmpty ? parts[0] : parts[0] + Array("\u{2029}".utf8) + parts[1]
    }

    private static func oneLine(_ text: ArraySlice<UInt8>) -> [UInt8] {
        var line: [UInt8] = []
        for byte in text {
            // A tab parts documents in the files of the search.
            let isBlank = byte == 0x20 || byte == 0x0A || byte == 0x09 || byte == 0x0D
            if !isBlank { line.append(byte) } else if line.last != 0x20, !line.isEmpty { line.append(0x20) }
        }
        if line.last == 0x20 { line.removeLast() }
        return line
    }

    /// At most so many bytes, without a part of a character.
    private static func beginning(of text: [UInt8], _ most: Int) -> ArraySlice<UInt8> {
        guard text.count > most else { return text[...] }
        var end = most
        while end > 0, text[end] & 0xC0 == 0x80 { end -= 1 }
        return text[..<end]
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
