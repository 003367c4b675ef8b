/// Cuts a quote where a line of it is a mark: `> [!NOTE]`, its text, `> [!TIP]` and that one's text are two alerts.
struct QuoteSections {
    struct Section {
        /// nil for a part that is a plain quote.
        var mark: QuoteMark?
        var blocks: [Block] = []
    }

    private(set) var sections = [Section()]
    /// Lines that look like marks and that DocFX shows as text.
    private(set) var refused: [QuoteMark.Refused] = []

    init(_ blocks: [Block]) {
        for block in blocks { add(block) }
    }

    private mutating func add(_ block: Block) {
        switch block {
        case .paragraph(let content):
            add(content) { .paragraph($0) }
        case .heading(let heading) where heading.content.contains(.softBreak):
            // A line of hyphens under the lines of a quote made a heading of them all, the mark included.
            add(heading.content) { .heading(Heading(level: heading.level, id: heading.id, content: $0)) }
        case .list(var list):
            // A mark right below an item went on the item's paragraph.
            guard var item = list.items.last, let last = item.popLast() else { return append(block) }
            var inner = QuoteSections([last])
            guard inner.sections.count > 1 else { return append(block) }
            let kept = inner.sections.removeFirst()
            list.items[list.items.count - 1] = item + kept.blocks
            append(.list(list))
            sections += inner.sections
            refused += inner.refused
        default:
            append(block)
        }
    }

    private mutating func add(_ content: [Inline], as block: ([Inline]) -> Block) {
        guard Self.mayHoldMark(content) else { return append(block(content)) }
        var pending: [Inline] = []
        var rest = content[...]
        for line in content.lines {
            let breaks = rest.prefix(line.startIndex - rest.startIndex)
            rest = rest.dropFirst(breaks.count + line.count)
            let kind = QuoteMark.line(line)
            if case .mark(let mark) = kind {
                if !pending.isBlank { append(block(pending)) }
                pending = []
                sections.append(Section(mark: mark))
            } else {
                if case .refused(let line) = kind { refused.append(line) }
                pending += (pending.isEmpty ? [] : breaks) + line
            }
        }
        if !pending.isBlank { append(block(pending)) }
    }

    private mutating func append(_ block: Block) {
        // A video is its mark alone; what follows is quoted.
        if case .video? = sections[sections.count - 1].mark { sections.append(Section()) }
        sections[sections.count - 1].blocks.append(block)
    }

    private static func mayHoldMark(_ content: [Inline]) -> Bool {
        content.contains { inline in
            if case .text(let text, _) = inline { text.utf8.starts(with: "[!".utf8) } else { false }
        }
    }
}
