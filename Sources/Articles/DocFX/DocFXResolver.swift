/// Turns what Markdown made of DocFX constructs into what they mean: alerts, divisions, videos, includes, code
/// files, directives and tabs.
///
/// ```
/// > [!NOTE]
/// > Text.          quote([paragraph("[!NOTE]", break, "Text.")])  →  alert(.note, [paragraph("Text.")])
/// ```
struct DocFXResolver {
    /// Where a mark that holds a link stands.
    enum Position {
        /// Alone on its line: the file's blocks stand in its place.
        case block
        /// Among words: the file's words stand in its place, as one run of text.
        case inline
    }

    /// The includes of the text.
    let includes: IncludeAtoms
    /// Gives what stands in the place of a mark, that many levels deep in the text.
    private let insert: (_ mark: LinkMark, _ position: Position, _ depth: Int) -> [Block]
    /// Gives the title of a pivot, which is what the readers of a zone choose by; nil where nobody gave it one.
    let pivotTitle: (_ pivot: String) -> String?
    private var references: CrossReference
    /// Marks of quotes that DocFX shows as text.
    private(set) var refused: [QuoteMark.Refused] = []
    /// How many blocks, styles and links the walk is in; what stands at the top of the text is in none.
    private var depth = -1

    init(
        includes: IncludeAtoms, insert: @escaping (_ mark: LinkMark, _ position: Position, _ depth: Int) -> [Block],
        references: CrossReference, pivotTitle: @escaping (_ pivot: String) -> String?
    ) {
        self.includes = includes
        self.insert = insert
        self.references = references
        self.pivotTitle = pivotTitle
    }

    func inserted(_ mark: LinkMark, _ position: Position) -> [Block] { insert(mark, position, depth) }

    mutating func resolve(_ blocks: [Block]) -> [Block] {
        depth += 1
        defer { depth -= 1 }
        var result: [Block] = []
        result.reserveCapacity(blocks.count)
        for block in blocks { resolve(block, into: &result) }
        return TabNesting.nest(DirectiveNesting.nest(result, pivotTitle: pivotTitle))
    }

    private mutating func resolve(_ block: Block, into result: inout [Block]) {
        switch block {
        case .paragraph(let content) where !needsWork(content):
            result.append(block)
        case .paragraph(let content):
            result += paragraph(content)
        case .heading(var heading) where !includes.marks.isEmpty:
            if heading.id.isEmpty { heading.id = includes.id(ofHeading: heading.content) }
            heading.content = inlines(heading.content)
            result.append(.heading(heading))
        case .quote(let content):
            result += quote(content)
        case .table(var table):
            table.caption = inlines(table.caption)
            for row in table.rows.indices {
                for cell in table.rows[row].cells.indices {
                    table.rows[row].cells[cell].content = self.cell(table.rows[row].cells[cell].content)
                }
            }
            result.append(.table(table))
        case .code(let language, let text) where !includes.marks.isEmpty:
            result.append(.code(language: language, text: includes.restored(text)))
        default:
            result.append(block.mapping(blocks: { resolve($0) }, inlines: { inlines($0) }))
        }
    }

    /// A cell of a pipe table holds words, so an include in it gives words.
    private mutating func cell(_ content: [Block]) -> [Block] {
        guard content.count == 1, case .paragraph(let words) = content[0] else { return resolve(content) }
        guard needsWork(words) || CellAlert.mayOccur(in: words) else { return content }
        return CellAlert.blocks(of: inlines(words))
    }

    /// A line that is an include or a code file and nothing else ends the paragraph and gives blocks.
    private mutating func paragraph(_ content: [Inline]) -> [Block] {
        guard LinkMark.occurs(in: content) || !includes.marks.isEmpty else { return [.paragraph(inlines(content))] }
        var result: [Block] = []
        var pending: [Inline] = []
        func flush() {
            if !pending.isBlank { result += wordsWithAlerts(pending) }
            pending = []
        }
        var rest = content[...]
        for line in content.lines {
            let breaks = rest.prefix(line.startIndex - rest.startIndex)
            rest = rest.dropFirst(breaks.count + line.count)
            if let mark = includes.mark(wholeLine: line) ?? LinkMark(wholeLine: line), mark.kind != .inlineInclude {
                flush()
                result += inserted(mark, .block)
            } else {
                pending += (pending.isEmpty ? [] : breaks) + line
            }
        }
        flush()
        return result
    }

    private mutating func quote(_ content: [Block]) -> [Block] {
        let quote = QuoteSections(content)
        refused += quote.refused
        var result: [Block] = []
        for section in quote.sections {
            switch section.mark {
            case .alert(let alert): result.append(.alert(alert, resolve(section.blocks)))
            case .division: result.append(.division(.plain, resolve(section.blocks)))
            case .video(let url): result.append(.video(url: url))
            case nil where section.blocks.isEmpty: break
            case nil: result.append(.quote(resolve(section.blocks)))
            }
        }
        return result
    }

    mutating func inlines(_ content: [Inline]) -> [Inline] {
        guard needsWork(content) else { return content }
        depth += 1
        defer { depth -= 1 }
        let result = content.flatMap { inline -> [Inline] in
            switch inline {
            case .styled(let style, let children): [.styled(style, inlines(children))]
            case .link(let link, let children): [self.link(link, children)]
            case .text(let text, let segment) where !includes.marks.isEmpty && IncludeAtoms.mayOccur(in: text):
                including(text, segment)
            case .text(let text, let segment) where Emoji.mayOccur(in: text) || mayBeReference(text):
                plain(Emoji.replaced(in: text), segment)
            case .code(let text, let segment): [.code(includes.restored(text), segment: segment)]
            case .image(let image): [.image(self.image(image))]
            default: [inline]
            }
        }
        return (includes.marks.isEmpty ? result : result.canonical()).withoutEscapes()
    }

    private mutating func link(_ link: Link, _ children: [Inline]) -> Inline {
        if CrossReference.isReference(link) { return references.resolved(link, inlines(children)) }
        let title = includes.replacing(in: link.title, by: words)
        return .link(Link(destination: includes.restored(link.destination), title: title), inlines(children))
    }

    private func mayBeReference(_ text: String) -> Bool { references.mayBeShort && text.utf8.contains(0x40) }

    /// Text, with links in the place of references.
    mutating func plain(_ text: String, _ segment: Int32) -> [Inline] {
        guard mayBeReference(text) else { return [.text(text, segment: segment)] }
        return references.resolvedShort(text, segment) ?? [.text(text, segment: segment)]
    }

    /// Nearly no text holds any of it, so nearly none is copied.
    private func needsWork(_ content: [Inline]) -> Bool {
        !includes.marks.isEmpty
            || content.contains { inline in
                switch inline {
                case .text(let text, _): Emoji.mayOccur(in: text) || mayBeReference(text)
                case .styled(_, let children): needsWork(children)
                case .link(let link, let children): CrossReference.isReference(link) || needsWork(children)
                case .anchor: inline == .escape
                case .code, .image, .softBreak, .lineBreak: false
                }
            } || LinkMark.occurs(in: content)
    }
}
