internal import Articles

/// Turns blocks into lines of roff, for one section of a page.
struct RoffBlocks {
    private(set) var lines: [String] = []
    private let inlines: RoffInlines
    private let alerts: [Alert: String]
    /// Whether the next block stands where no space is wanted above it: under a heading, beside a tag.
    private var isFirst = true
    /// Columns that the text is set in from the section's own margin.
    private var indent = 0
    /// Whether the blocks stand in an item of a tight list.
    private var isTight = false

    /// Blocks that lie deeper stay at this indent: roff can break no line in what would be left of the page.
    private static let deepest = 24
    private static let step = 4

    init(inlines: RoffInlines, alerts: [Alert: String]) {
        self.inlines = inlines
        self.alerts = alerts
    }

    mutating func write(_ blocks: [Block]) {
        for block in blocks { write(block) }
    }

    private mutating func write(_ block: Block) {
        switch block {
        case .heading(let heading): writeHeading(heading.content)
        case .paragraph(let content): writeParagraph(inlines.lines(content))
        case .list(let list): write(list)
        case .quote(let blocks): writeIndented(by: Self.step) { $0.write(blocks) }
        case .alert(let alert, let blocks):
            writeAlert(alerts[alert] ?? alert.rawValue.uppercased(), blocks)
        case .code(_, let text): writeCode(text)
        case .table(let table):
            if !table.caption.isBlank { writeParagraph([inlines.line(table.caption, font: .bold)]) }
            for entry in RoffTable.entries(table) { writeItem(tag: inlines.line(entry.tag), entry.body) }
        case .definitions(let definitions):
            for definition in definitions {
                let terms = definition.terms.filter { !$0.isBlank }.map { inlines.line($0, font: .bold) }
                writeItem(tags: terms, definition.description)
            }
        case .details(let summary, let blocks): writeItem(tag: inlines.line(summary, font: .bold), blocks)
        case .division(let division, let blocks):
            if case .tab(_, let title) = division { writeHeading(title) }
            write(blocks)
        case .video(let url): writeParagraph(inlines.lines([.link(Articles.Link(destination: url), [])]))
        case .thematicBreak: writeParagraph(["* * *"])
        case .directive: break
        }
    }

    /// A heading inside a section. In an indented part it is a bold line, since `.SS` ends every indent.
    private mutating func writeHeading(_ content: [Inline]) {
        let words = inlines.words(content)
        guard !words.isEmpty else { return }
        guard indent == 0 else { return writeParagraph([inlines.line(content, font: .bold)]) }
        lines.append(".SS \(RoffEscape.quoted(words.line))")
        isFirst = true
    }

    private mutating func writeParagraph(_ text: [String]) {
        guard !text.isEmpty, text != [""] else { return }
        if !isFirst { lines.append(".PP") }
        lines += text
        isFirst = false
    }

    /// The label on a line of its own; as a tag, a short one would stand beside the text.
    private mutating func writeAlert(_ label: String, _ blocks: [Block]) {
        writeParagraph([inlines.line([.text(label, segment: 0)], font: .bold)])
        isFirst = canIndent(by: Self.step)
        writeIndented(by: Self.step) { $0.write(blocks) }
        isFirst = false
    }

    private mutating func writeCode(_ text: String) {
        var code = text.split(separator: "\n", omittingEmptySubsequences: false).map(RoffEscape.literal)
        while code.last?.isEmpty == true { code.removeLast() }
        guard !code.isEmpty else { return }
        writeIndented(by: Self.step) { writer in
            writer.writeParagraph(
                [".EX"] + code.map { $0.isEmpty ? RoffEscape.emptyLine : RoffEscape.line($0) } + [".EE"])
        }
    }

    private mutating func write(_ list: List) {
        let last = (list.start ?? 0) + list.items.count - 1
        let width = list.isOrdered ? "\(last). ".count : 3
        for (index, item) in list.items.enumerated() {
            let mark = list.start.map { "\($0 + index)." } ?? #"\(bu"#
            let isClose = list.isTight && (index > 0 || isTight)
            let head = [".IP \"\(mark)\" \(width)"]
            lines += isClose ? [".PD 0"] + head + [".PD"] : head
            let outer = isTight
            isTight = list.isTight
            writeBody(item, indent: width)
            isTight = outer
        }
    }

    private mutating func writeItem(tag: String, _ body: [Block]) {
        writeItem(tags: [tag], body)
    }

    /// Tags that hang out to the left of what they are about; without any that shows, what they are about.
    private mutating func writeItem(tags: [String], _ body: [Block]) {
        let tags = tags.filter { !$0.isEmpty }
        guard let first = tags.first else { return write(body) }
        lines += [".TP \(Self.step)", first]
        for tag in tags.dropFirst() { lines += [".TQ", tag] }
        writeBody(body, indent: Self.step)
    }

    /// The first paragraph stands beside the mark or below the tag, all others below it, set in as far.
    private mutating func writeBody(_ blocks: [Block], indent: Int) {
        isFirst = true
        var rest = blocks[...]
        if case .paragraph(let content) = rest.first {
            writeParagraph(inlines.lines(content))
            rest.removeFirst()
        }
        writeIndented(by: indent) { $0.write(Array(rest)) }
        isFirst = false
    }

    private mutating func writeIndented(by columns: Int, _ write: (inout RoffBlocks) -> Void) {
        guard canIndent(by: columns) else { return write(&self) }
        var inner = self
        inner.lines = []
        inner.indent += columns
        write(&inner)
        guard !inner.lines.isEmpty else { return }
        lines += [".RS \(columns)"] + inner.lines + [".RE"]
        isFirst = false
    }

    private func canIndent(by columns: Int) -> Bool { indent + columns <= Self.deepest }
}
