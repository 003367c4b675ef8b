/// The mark that opens a DocFX quote: `[!NOTE]`, `[!div class="x"]`, `[!VIDEO url]`, in any letter case.
struct QuoteMark {
    enum Kind {
        case alert(Alert)
        case division
        case video(url: String)
        case unknown(String)
    }

    let kind: Kind
    /// What of the paragraph stands behind the mark.
    private let rest: [Inline]

    /// - Parameter paragraph: the first paragraph of a quote.
    /// - Returns: nil where it does not open with a mark.
    init?(_ paragraph: [Inline]) {
        guard case .text(let first, _)? = paragraph.first, first.hasPrefix("[!") else { return nil }
        let line = paragraph.prefix { inline in
            switch inline {
            case .softBreak, .lineBreak: false
            default: true
            }
        }
        let text = Array(line).plainText
        guard let close = text.firstIndex(of: "]") else { return nil }
        let mark = text[..<close].dropFirst(2)
        let name = mark.prefix { $0.isLetter }
        let argument = mark.dropFirst(name.count).trimmingPrefix { $0 == " " }
        switch name.lowercased() {
        case "div": kind = .division
        case "video": kind = .video(url: String(argument))
        case let alert: kind = Alert(rawValue: alert).map(Kind.alert) ?? .unknown(String(mark))
        }
        rest = Self.remainder(of: paragraph, line: line.count)
    }

    /// The blocks of the quote without the mark.
    func rest(of blocks: [Block]) -> [Block] {
        rest.isBlank ? Array(blocks.dropFirst()) : [.paragraph(rest)] + blocks.dropFirst()
    }

    /// Text may follow on the line of the mark; otherwise the paragraph goes on after the line's break.
    private static func remainder(of paragraph: [Inline], line: Int) -> [Inline] {
        var inlines = paragraph[...]
        while let inline = inlines.popFirst() {
            guard case .text(let text, let segment) = inline, let close = text.firstIndex(of: "]") else { continue }
            let tail = text[text.index(after: close)...].trimmingPrefix { $0 == " " }
            if !tail.isEmpty { return [.text(String(tail), segment: segment)] + inlines }
            break
        }
        while let first = inlines.first, [first].isBlank, first.isBreakOrText { inlines.removeFirst() }
        return Array(inlines)
    }
}

extension Inline {
    fileprivate var isBreakOrText: Bool {
        switch self {
        case .softBreak, .lineBreak, .text: true
        default: false
        }
    }
}
