internal import Articles
internal import Diagnostics

/// A sentence whose translation shows nothing.
struct TargetEmpty: SegmentCheck {
    static let description = CheckDescription(.error, "target-empty", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.target.range.count < 64, Self.isBlank(pair.target), !Self.isBlank(pair.source),
            pair.target.images.isEmpty, pair.target.codeSpans.isEmpty
        else { return }
        report.add(Self.description, pair, "there is no translation here, so that readers see nothing; translate it")
    }

    /// Whether a text is marks and blanks alone.
    private static func isBlank(_ text: InlineText) -> Bool {
        var rest = text.text(text.range)
        for blank in ["&nbsp;", "&#160;", "<br>", "<br/>", "<br />"] { rest = rest.replacing(blank, with: "") }
        return !rest.unicodeScalars.contains { scalar in
            !scalar.properties.isWhitespace && !"*_~`[]()<>".unicodeScalars.contains(scalar)
                && !scalar.properties.isDefaultIgnorableCodePoint
        }
    }
}

/// A translation that says its sentence twice.
struct TextDoubled: SegmentCheck {
    static let description = CheckDescription(.warning, "text-doubled", mqm: "accuracy/addition")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.target.range.count >= 40, let second = Self.second(in: pair.target),
            Self.second(in: pair.source) == nil
        else { return }
        report.add(Self.description, pair, at: second, "this says the same twice; take one of them away")
    }

    /// Where the second half begins, if both are the same but for the blanks between them.
    private static func second(in text: InlineText) -> Range<Int>? {
        let middle = text.range.lowerBound + text.range.count / 2
        for start in max(middle - 1, text.range.lowerBound + 1)...min(middle + 2, text.range.upperBound) {
            var end = start
            while end > text.range.lowerBound, text.bytes[end - 1] == 0x20 { end -= 1 }
            let first = text.range.lowerBound..<end
            let second = start..<text.range.upperBound
            if first.count >= 20, text.bytes[first].elementsEqual(text.bytes[second]) { return second }
        }
        return nil
    }
}
