internal import Articles
internal import Codes

/// The text of a whole article in one buffer, so that an article without codes is scanned once and copied nowhere
/// else: a build reads thousands of them. Blocks, cells and literals are set apart by line feeds, which end the context
/// that the scanner looks at.
struct LeafText {
    private(set) var bytes: [UInt8] = []
    /// The code spans and code blocks, as ranges of `bytes`.
    private(set) var literals: [Range<Int>] = []
    /// The headings, the terms and the bold words, which may name what follows.
    private var titles: [Range<Int>] = []
    /// A table has a column, or a paragraph opens with a label, that makes codes of plain numbers: `Error code`.
    private(set) var hasCodeColumn = false

    init(_ blocks: [Block]) {
        bytes.reserveCapacity(8192)
        append(blocks)
    }

    /// All codes that the text names, bare numbers that may be anything left out.
    func codes(_ scanner: CodeScanner) -> Set<Code> {
        bytes.withUnsafeBufferPointer { buffer in
            var codes = Set(scanner.scan(buffer).map(\.code))
            for range in literals {
                let literal = UnsafeBufferPointer(rebasing: buffer[range])
                for match in scanner.scan(literal, as: .literal, minimum: .certain)
                where FoundCode(match).counts(inLiteralOf: literal.count) { codes.insert(match.code) }
            }
            return codes
        }
    }

    /// Whether the scanner sees so much as a number that could be a code, in what names something a bare one too, or a
    /// name of one stands in the text.
    func mayHoldCodes(_ scanner: CodeScanner) -> Bool {
        if hasCodeColumn { return true }
        let hasNumber = bytes.withUnsafeBufferPointer { buffer in
            !scanner.scan(buffer, minimum: .possible).isEmpty
                || titles.contains { range in
                    !scanner.scan(UnsafeBufferPointer(rebasing: buffer[range]), as: .title, minimum: .possible).isEmpty
                }
        }
        return hasNumber || (!literals.isEmpty && !codes(scanner).isEmpty) || SymbolicName.stands(in: bytes)
    }

    private mutating func append(_ blocks: [Block]) {
        for block in blocks {
            switch block {
            case .heading(let heading): appendTitle(heading.content)
            case .paragraph(let content):
                if !hasCodeColumn { hasCodeColumn = content.mayLabelCode }
                append(content)
            case .list(let list): for item in list.items { append(item) }
            case .quote(let blocks), .alert(_, let blocks): append(blocks)
            case .code(_, let text): appendLiteral(text)
            case .table(let table):
                append(table.caption)
                if !hasCodeColumn { hasCodeColumn = table.mayAnnounceCodes }
                for row in table.rows { for cell in row.cells { append(cell.content) } }
            case .definitions(let definitions):
                for definition in definitions {
                    for term in definition.terms { appendTitle(term); endLine() }
                    append(definition.description)
                }
            case .details(let summary, let blocks):
                append(summary)
                endLine()
                append(blocks)
            case .division(let division, let blocks):
                if case .tab(_, let title) = division { append(title); endLine() }
                append(blocks)
            case .video, .thematicBreak, .directive: break
            }
            endLine()
        }
    }

    private mutating func append(_ inlines: [Inline]) {
        for inline in inlines {
            switch inline {
            case .text(let text, _): append(text)
            case .code(let text, _): appendLiteral(text)
            case .styled(.strong, let children): appendTitle(children)
            case .styled(_, let children), .link(_, let children): append(children)
            case .softBreak, .lineBreak: bytes.append(0x20)
            case .image, .anchor: break
            }
        }
    }

    private mutating func appendTitle(_ inlines: [Inline]) {
        let start = bytes.count
        append(inlines)
        if bytes[start...].contains(where: { $0 &- 0x30 < 10 }) { titles.append(start..<bytes.count) }
    }

    private mutating func appendLiteral(_ text: String) {
        let start = bytes.count
        append(text)
        literals.append(start..<bytes.count)
    }

    private mutating func append(_ text: String) {
        bytes.append(contentsOf: text.utf8)
    }

    private mutating func endLine() {
        if bytes.last != 0x0A { bytes.append(0x0A) }
    }
}

extension Table {
    /// A short header holds `code`, `event` or the like. Every table of every article is asked, so only bytes are
    /// compared; `TableColumns` takes a closer look.
    fileprivate var mayAnnounceCodes: Bool {
        // The header row of a pipe table may be empty, and the next one the header.
        rows.prefix(2).lazy.flatMap(\.cells).contains { cell in
            guard case .paragraph(let content)? = cell.content.first else { return false }
            return content.plainText.mayAnnounceCodes
        }
    }
}

extension [Inline] {
    /// `**Error code:** 422`
    fileprivate var mayLabelCode: Bool {
        guard case .styled(.strong, let words)? = first(where: { ![$0].isBlank }) else { return false }
        let label = words.plainText
        return label.hasSuffix(":") && label.mayAnnounceCodes
    }
}

extension String {
    fileprivate var mayAnnounceCodes: Bool {
        utf8.count <= 48 && Self.stems.contains { utf8.containsIgnoringCase($0) }
    }

    private static let stems = [
        "code", "kod", "cód", "codice", "código", "event", "ndr", "dsn", "error", "nummer", "fehler", "value",
        "이벤트", "오류", "코드", "イベント", "エラー", "コード", "事件", "代码", "代碼", "错误", "錯誤", "код", "ошибк", "kód", "chyb",
    ].map { Array($0.utf8) }
}

extension String.UTF8View {
    /// `word` is in lower case.
    fileprivate func containsIgnoringCase(_ word: [UInt8]) -> Bool {
        var rest = self[...]
        while rest.count >= word.count {
            if zip(rest, word).allSatisfy({ $0 | 0x20 == $1 | 0x20 }) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
