internal import Articles
internal import Diagnostics

/// A number of the source whose digits are not in the target.
struct NumberLost: SegmentCheck {
    static let description = CheckDescription(.information, "number-lost", mqm: "accuracy/mistranslation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.facts where fact.kind == .number && !fact.isKept {
            report.add(
                Self.description, pair,
                "the number \(pair.source.text(fact.range)) of the source is not in the translation; compare the two")
        }
    }
}

/// A placeholder of the source that the target lacks or spells otherwise.
struct PlaceholderLost: SegmentCheck {
    static let description = CheckDescription(.error, "placeholder-lost", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.facts where fact.kind == .placeholder && !fact.isKept {
            report.add(
                Self.description, pair,
                "the placeholder '\(pair.source.text(fact.range))' of the source is not in the translation; put it back"
            )
        }
    }
}

/// An HTML tag of the source that the target lacks, or one that it adds.
struct TagLost: SegmentCheck {
    static let description = CheckDescription(.error, "tag-lost", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.source.tags.isEmpty || !pair.target.tags.isEmpty else { return }
        let wanted = Self.names(pair.source)
        let found = Self.names(pair.target)
        guard wanted != found else { return }
        let missing = wanted.filter { name in found.count { $0 == name } < wanted.count { $0 == name } }
        let extra = found.filter { name in wanted.count { $0 == name } < found.count { $0 == name } }
        guard let name = missing.first ?? extra.first else { return }
        report.add(
            Self.description, pair, at: pair.target.tags.first?.range,
            missing.isEmpty
                ? "the source has no '<\(name)>' here; take it out"
                : "the tag '<\(name)>' of the source is not in the translation; put it back")
    }

    /// Spans carry no meaning of their own: tools leave them behind.
    private static func names(_ text: InlineText) -> [String] {
        text.tags.filter { $0.name != "span" }.map { ($0.isEnd ? "/" : "") + $0.name }.sorted()
    }
}

/// `TLS 1,2`: the dot of a version turned into a decimal comma.
struct VersionComma: SegmentCheck {
    static let description = CheckDescription(.error, "version-comma", mqm: "locale-conventions/number-format")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for fact in pair.facts where fact.kind == .number && fact.isKept {
            guard Self.isVersion(fact.range, in: pair.source) else { continue }
            let dotted = pair.source.bytes[fact.range]
            guard let comma = Self.commaSpelling(of: dotted, in: pair.target) else { continue }
            if FactReader.isSpelled(fact.range, of: pair.source, in: pair.target) { continue }
            let written = pair.source.text(fact.range)
            report.add(
                Self.description, pair, at: comma,
                "'\(pair.target.text(comma))' is a version number; write '\(written)'", replacing: (comma, written))
        }
    }

    /// Digits with one dot, after a word with a capital or the word version, and no quantity.
    private static func isVersion(_ number: Range<Int>, in text: InlineText) -> Bool {
        let digits = text.bytes[number]
        guard digits.count(where: { $0 == 0x2E }) == 1, !digits.contains(0x2C) else { return false }
        if isQuantity(after: number.upperBound, in: text) { return false }
        var end = number.lowerBound
        while text.byte(at: end - 1) == 0x20, end > text.range.lowerBound { end -= 1 }
        var start = end
        while start > text.range.lowerBound, text.byte(at: start - 1).isASCIIAlphanumeric { start -= 1 }
        guard start < end else { return false }
        let word = text.text(start..<end)
        if ["version", "versions", "v"].contains(word.lowercased()) { return true }
        // A capital opens a name, unless it opens the sentence.
        let opensSentence = start == text.range.lowerBound
        return word.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
            && (!opensSentence || word.utf8.allSatisfy { (0x41...0x5A).contains($0) })
    }

    private static let units: Set<String> = [
        "kb", "mb", "gb", "tb", "kib", "mib", "gib", "ghz", "mhz", "million", "billion", "hours", "hour", "minutes",
        "seconds", "percent", "times", "dpi", "inch", "inches", "ms", "kbps", "mbps",
    ]

    private static func isQuantity(after end: Int, in text: InlineText) -> Bool {
        if text.byte(at: end) == 0x25 { return true }
        var start = end
        while text.byte(at: start) == 0x20 || text.byte(at: start) == 0x2D, start < text.range.upperBound { start += 1 }
        var stop = start
        while text.byte(at: stop).isASCIIAlphanumeric { stop += 1 }
        return units.contains(text.text(start..<stop).lowercased())
    }

    private static func commaSpelling(
        of dotted: Slice<UnsafeBufferPointer<UInt8>>, in target: InlineText
    ) -> Range<Int>? {
        let wanted = dotted.map { $0 == 0x2E ? 0x2C : $0 }
        guard target.range.count >= wanted.count else { return nil }
        for start in target.range.lowerBound...(target.range.upperBound - wanted.count)
        where target.bytes[start] == wanted[0] && target.bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
            let range = start..<(start + wanted.count)
            let isWhole = !target.byte(at: start - 1).isASCIIDigit && !target.byte(at: range.upperBound).isASCIIDigit
            if isWhole { return range }
        }
        return nil
    }
}
