internal import Articles
internal import Diagnostics

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
