internal import Articles
internal import Diagnostics

/// A sentence that was not translated.
struct Untranslated: SegmentCheck {
    static let description = CheckDescription(.warning, "untranslated", mqm: "accuracy/untranslated")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard Self.isTold(pair) else { return }
        report.add(Self.description, pair, "this text is still the source's; translate it")
    }

    static func isTold(_ pair: SegmentContext) -> Bool {
        pair.locale.language != "en" && pair.target.range.count > 12 && isSame(pair.target, pair.source)
            && EnglishSentence.isOne(pair.target)
    }

    /// Whether two texts are the same but for blanks and the marks at their ends.
    static func isSame(_ one: InlineText, _ other: InlineText) -> Bool {
        if one.isEqual(to: other) { return true }
        guard abs(one.range.count - other.range.count) <= 8 else { return false }
        let (one, other) = (inner(one), inner(other))
        return !one.isEmpty && one.elementsEqual(other)
    }

    private static func inner(_ text: InlineText) -> some BidirectionalCollection<UInt8> {
        let bytes = text.bytes[text.range].filter { $0 > 0x20 }
        let end = bytes.lastIndex { !".,:;!?".utf8.contains($0) }.map { $0 + 1 } ?? 0
        return bytes[..<end]
    }
}

/// A parenthesis without its partner.
struct BracketsUnbalanced: SegmentCheck {
    static let description = CheckDescription(
        .warning, "brackets-unbalanced", mqm: "linguistic-conventions/punctuation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.target.has.contains(.parenthesis) || pair.source.has.contains(.parenthesis) else { return }
        guard let wrong = Self.unbalanced(pair.target), Self.unbalanced(pair.source) == nil else { return }
        report.add(
            Self.description, pair, at: wrong..<(wrong + 1),
            "this '\(pair.target.text(wrong..<(wrong + 1)))' has no partner; write the other one")
    }

    /// Whether one letter or number stands before it: `a)`, `12)`.
    private static func isEnumerator(_ index: Int, in text: InlineText) -> Bool {
        var start = index
        while start > text.range.lowerBound, text.byte(at: start - 1).isASCIIDigit { start -= 1 }
        if start == index, text.byte(at: index - 1).isASCIILetter { start -= 1 }
        let before = text.byte(at: start - 1)
        return start < index && (before == 0x20 || before == 0x0A || before == 0x2A || before == 0x2C)
    }

    /// The first parenthesis without a partner; also of the wide ones, U+FF08 and U+FF09.
    private static func unbalanced(_ text: InlineText) -> Int? {
        var open: [Int] = []
        for run in text.prose {
            for index in run {
                switch text.bytes[index] {
                case 0x28: open.append(index)
                case 0x29:
                    if open.isEmpty, isEnumerator(index, in: text) { continue }
                    if open.isEmpty { return index }
                    open.removeLast()
                case 0x88 where text.byte(at: index - 1) == 0xBC && text.byte(at: index - 2) == 0xEF:
                    open.append(index - 2)
                case 0x89 where text.byte(at: index - 1) == 0xBC && text.byte(at: index - 2) == 0xEF:
                    if open.isEmpty { return index - 2 }
                    open.removeLast()
                default: break
                }
            }
        }
        return open.first
    }
}

/// Two blanks where one belongs, or one before a comma or full stop.
struct Spacing: SegmentCheck {
    static let description = CheckDescription(.information, "spacing", mqm: "linguistic-conventions/typography")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let text = pair.target
        let search = ByteSearch(in: text.bytes)
        for run in text.prose {
            var position = run.lowerBound
            while let blank = search.first(0x20, from: position, to: run.upperBound) {
                var end = blank + 1
                while end < run.upperBound, text.bytes[end] == 0x20 { end += 1 }
                position = end
                // Blanks at the edges are the article's layout, and so are those around a line feed.
                guard blank > text.range.lowerBound, end < text.range.upperBound, text.bytes[end] != 0x0A,
                    text.bytes[blank - 1] != 0x0A
                else { continue }
                let isMark = Self.isMark(at: end, in: text) && !Self.occurs(blank..<(end + 1), in: pair.source)
                if isMark {
                    report.add(
                        Self.description, pair, at: blank..<end,
                        "no blank belongs before '\(text.text(end..<(end + 1)))'", replacing: (blank..<end, ""))
                } else if end - blank > 1, !Self.occurs(blank..<end, in: pair.source) {
                    report.add(
                        Self.description, pair, at: blank..<end, "one blank is enough here",
                        replacing: (blank..<end, " "))
                }
            }
        }
    }

    /// A comma or full stop that ends something: not `.NET`, `...` or `.pst`.
    private static func isMark(at offset: Int, in text: InlineText) -> Bool {
        let byte = text.bytes[offset]
        guard byte == 0x2E || byte == 0x2C else { return false }
        let next = text.byte(at: offset + 1)
        return next == 0x20 || next == 0x0A
    }

    private static func occurs(_ range: Range<Int>, in source: InlineText) -> Bool {
        ByteSearch(in: source.bytes).first(copyOf: range, from: source.range.lowerBound, to: source.range.upperBound)
            != nil
    }
}
