extension Array<Inline> {
    /// The words that a reader sees, without markup: `[**a** `b`](c)` gives `a b`. An image gives nothing.
    package var plainText: String {
        var text = ""
        appendPlainText(to: &text)
        return text
    }

    func appendPlainText(to text: inout String) {
        for inline in self {
            switch inline {
            case .text(let part, _), .code(let part, _): text += part
            case .styled(_, let children), .link(_, let children): children.appendPlainText(to: &text)
            case .image, .anchor: break
            case .softBreak, .lineBreak: text += " "
            }
        }
    }

    /// Whether nothing of it shows: no text but white space, no image.
    package var isBlank: Bool {
        allSatisfy { inline in
            switch inline {
            case .text(let part, _): part.utf8.allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }
            case .code, .image: false
            case .styled(_, let children), .link(_, let children): children.isBlank
            case .anchor, .softBreak, .lineBreak: true
            }
        }
    }
}

extension Array<Block> {
    /// The words that a reader sees, blocks and cells set apart by a space.
    package var plainText: String {
        var text = ""
        appendPlainText(to: &text)
        return text
    }

    private func appendPlainText(to text: inout String) {
        for block in self {
            if !text.isEmpty, text.utf8.last != 0x20 { text += " " }
            switch block {
            case .heading(let heading): heading.content.appendPlainText(to: &text)
            case .paragraph(let content): content.appendPlainText(to: &text)
            case .list(let list): for item in list.items { item.appendSeparated(to: &text) }
            case .quote(let blocks), .alert(_, let blocks): blocks.appendPlainText(to: &text)
            case .division(let division, let blocks):
                if case .tab(_, let title) = division { title.appendPlainText(to: &text) }
                blocks.appendSeparated(to: &text)
            case .code(_, let code): text += code
            case .table(let table):
                table.caption.appendPlainText(to: &text)
                for row in table.rows { for cell in row.cells { cell.content.appendSeparated(to: &text) } }
            case .definitions(let definitions):
                for definition in definitions {
                    for term in definition.terms { [Block.paragraph(term)].appendSeparated(to: &text) }
                    definition.description.appendSeparated(to: &text)
                }
            case .details(let summary, let blocks):
                summary.appendPlainText(to: &text)
                blocks.appendSeparated(to: &text)
            case .video, .thematicBreak, .directive: break
            }
        }
    }

    private func appendSeparated(to text: inout String) {
        if !text.isEmpty, text.utf8.last != 0x20 { text += " " }
        appendPlainText(to: &text)
    }
}
