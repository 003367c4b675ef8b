internal import Articles
internal import Diagnostics

/// More or fewer bold labels than the source has.
struct BoldCount: SegmentCheck {
    static let description = CheckDescription(.warning, "bold-count", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let (target, source) = (pair.target.strong.count, pair.source.strong.count)
        // Visible asterisks say the same, and louder.
        guard target != source, pair.visibleStars.target <= pair.visibleStars.source else { return }
        report.add(
            Self.description, pair, at: pair.target.strong.first?.whole,
            "the translation has \(target.counted("bold label")), the source \(source); make the same words bold")
    }
}

/// Bold on `de` or `in` alone: the label lost its bold to a word beside it.
struct BoldFunctionWord: SegmentCheck {
    static let description = CheckDescription(.warning, "bold-function-word", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.target.strong.isEmpty, let words = pair.words?.small else { return }
        for label in pair.target.strong where words.areAll(of: label.content, in: pair.target) {
            // The source may stress a small word: "do **not** restart".
            let isStressed = pair.source.strong.contains {
                LanguageWords.english.small.areAll(of: $0.content, in: pair.source)
            }
            if isStressed { continue }
            report.add(
                Self.description, pair, at: label.whole,
                "'\(pair.target.text(label.content))' is bold here; move the bold to the label that the source has")
        }
    }
}

/// Asterisks that a reader sees, because the marks do not pair up.
struct EmphasisBroken: SegmentCheck {
    static let description = CheckDescription(.error, "emphasis-broken", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.visibleStars.target > pair.visibleStars.source else { return }
        let star = ByteSearch(in: pair.target.bytes).first(
            0x2A, from: pair.target.range.lowerBound, to: pair.target.range.upperBound)
        report.add(
            Self.description, pair, at: star.map { $0..<($0 + 1) },
            "\(pair.visibleStars.target.counted("asterisk")) of this text stay visible, the source has "
                + "\(pair.visibleStars.source); put the marks right around the words")
    }
}

/// `**Opslaan.**` for `**Save**.`: punctuation that was moved into bold or into the text of a link.
struct PunctuationInMarks: SegmentCheck {
    static let description = CheckDescription(.information, "punctuation-in-marks", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        check(pair, pair.target.strong.map { ($0.whole, $0.content) }, pair.source.strong.map { $0.content }, &report)
        check(pair, pair.target.links.map { ($0.whole, $0.text) }, pair.source.links.map { $0.text }, &report)
    }

    private func check(
        _ pair: SegmentContext, _ target: [(whole: Range<Int>, content: Range<Int>)], _ source: [Range<Int>],
        _ report: inout FindingCollector
    ) {
        guard !target.isEmpty, !source.contains(where: { Self.mark(endOf: $0, in: pair.source) != nil }) else { return }
        for span in target {
            guard let mark = Self.mark(endOf: span.content, in: pair.target), span.content.count > mark.count else {
                continue
            }
            let tail = pair.target.text(mark.upperBound..<span.whole.upperBound)
            let text = pair.target.text(mark)
            // A blank before the mark goes too: bold that ends in one is no bold.
            var start = mark.lowerBound
            while start > span.content.lowerBound, pair.target.bytes[start - 1] == 0x20 { start -= 1 }
            report.add(
                Self.description, pair, at: mark, "'\(text)' belongs behind the marks, as in the source",
                replacing: (start..<span.whole.upperBound, tail + text))
        }
    }

    /// The punctuation that ends a range: `. , ;`, also the Arabic comma and the ideographic marks.
    private static func mark(endOf range: Range<Int>, in text: InlineText) -> Range<Int>? {
        guard let last = range.last else { return nil }
        switch text.bytes[last] {
        case 0x2E where text.byte(at: last - 1) != 0x2E, 0x2C, 0x3B: return last..<(last + 1)
        case 0x8C where text.byte(at: last - 1) == 0xD8: return (last - 1)..<(last + 1)
        case 0x81, 0x82:
            let isIdeographic = text.byte(at: last - 1) == 0x80 && text.byte(at: last - 2) == 0xE3
            return isIdeographic ? (last - 2)..<(last + 1) : nil
        default: return nil
        }
    }
}
