/// An alert that somebody wrote into a cell of a pipe table, where Markdown has no quotes.
///
///     Buy a plan. <br> > [!NOTE]> It takes a day.   →   paragraph("Buy a plan."), alert(.note, "It takes a day.")
enum CellAlert {
    /// Whether there is a bracket at all.
    static func mayOccur(in words: [Inline]) -> Bool {
        for word in words {
            if case .text(let text, _) = word, text.utf8.contains(0x5B) { return true }
        }
        return false
    }

    /// - Returns: the paragraph of the cell, followed by the alert where it holds one.
    static func blocks(of words: [Inline]) -> [Block] {
        for (index, inline) in words.enumerated() {
            guard case .text(let text, let segment) = inline, let (alert, range) = mark(in: text) else { continue }
            var before = Array(words[..<index])
            let head = text[..<range.lowerBound].trimmingMarksAtEnd
            if !head.isEmpty { before.append(.text(String(head), segment: segment)) }
            while let last = before.last, [last].isBlank { before.removeLast() }
            var after = Array(words[(index + 1)...])
            let tail = text[range.upperBound...].drop(while: \.isQuoteMark)
            if !tail.isEmpty { after.insert(.text(String(tail), segment: segment), at: 0) }
            after = after.withoutQuoteMarks()
            let note = Block.alert(alert, after.isBlank ? [] : [.paragraph(after)])
            return before.isEmpty ? [note] : [.paragraph(before), note]
        }
        return [.paragraph(words)]
    }

    private static func mark(in text: String) -> (Alert, Range<String.Index>)? {
        guard text.utf8.contains(0x5B), let open = text.firstRange(of: "[!"),
            let close = text[open.upperBound...].firstIndex(of: "]"),
            let alert = Alert(rawValue: text[open.upperBound..<close].lowercased())
        else { return nil }
        return (alert, open.lowerBound..<text.index(after: close))
    }
}

extension Character {
    /// White space, or the `>` of a quote.
    fileprivate var isQuoteMark: Bool { isWhitespace || self == ">" }
}

extension Array<Inline> {
    /// Without the `>` that begin the lines of a quote, nor the breaks before the first of them.
    fileprivate func withoutQuoteMarks() -> [Inline] {
        var result: [Inline] = []
        var isAtLineStart = true
        for inline in self {
            switch inline {
            case .softBreak, .lineBreak:
                isAtLineStart = true
                if !result.isEmpty { result.append(inline) }
            case .text(let text, let segment) where isAtLineStart:
                let rest = text.drop(while: \.isQuoteMark)
                if !rest.isEmpty { result.append(.text(String(rest), segment: segment)) }
                isAtLineStart = rest.isEmpty
            default:
                result.append(inline)
                isAtLineStart = false
            }
        }
        return result
    }
}

extension Substring {
    fileprivate var trimmingMarksAtEnd: Substring {
        var text = self
        while text.last?.isQuoteMark ?? false { text.removeLast() }
        return text
    }
}
