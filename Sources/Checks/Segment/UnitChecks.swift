internal import Articles
internal import Diagnostics

/// A number whose unit is another one: `30 days` as `30 weken`, `50 GB` as `50 Mo`.
struct UnitDiffers: SegmentCheck {
    static let description = CheckDescription(.warning, "unit-differs", mqm: "accuracy/mistranslation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard pair.source.has.contains(.digit), pair.target.has.contains(.digit) else { return }
        let wanted = Quantity.all(in: pair.source, words: .english)
        guard !wanted.isEmpty else { return }
        let found = Quantity.all(in: pair.target, words: pair.words)
        for quantity in wanted {
            let same = found.filter { $0.number == quantity.number }
            guard let other = same.first, !same.contains(where: { $0.unit == quantity.unit }),
                // `24 hours … 24 days` of a source that has both.
                !wanted.contains(where: { $0.number == quantity.number && $0.unit == other.unit })
            else { continue }
            report.add(
                Self.description, pair, at: other.range,
                "the source has '\(pair.source.text(quantity.range))' and the translation "
                    + "'\(pair.target.text(other.range))'; write the same unit")
            return
        }
    }
}

/// A number with the unit behind it.
private struct Quantity {
    let number: String
    /// `day`, `GB`.
    let unit: String
    let range: Range<Int>

    private static let sizes = ["KB", "MB", "GB", "TB"]
    private static let times = ["second", "minute", "hour", "day", "week", "month", "year"]

    static func all(in text: InlineText, words: LanguageWords?) -> [Quantity] {
        var result: [Quantity] = []
        var index = text.range.lowerBound
        while index < text.range.upperBound {
            guard text.bytes[index].isASCIIDigit, !text.byte(at: index - 1).isASCIIAlphanumeric else {
                index += 1
                continue
            }
            var end = index
            while text.byte(at: end).isASCIIDigit { end += 1 }
            if let (unit, stop) = unit(behind: end, in: text, words: words) {
                result.append(Quantity(number: text.text(index..<end), unit: unit, range: index..<stop))
            }
            index = end
        }
        return result
    }

    private static func unit(
        behind end: Int, in text: InlineText, words: LanguageWords?
    ) -> (unit: String, stop: Int)? {
        var start = end
        // A blank, a no-break one or a hyphen: `30-day`.
        while start - end < 4, [0x20, 0x2D, 0xC2, 0xA0].contains(text.byte(at: start)), start < text.range.upperBound {
            start += 1
        }
        if text.bytes[start..<min(start + 3, text.range.upperBound)].elementsEqual([0xE2, 0x80, 0xAF]) { start += 3 }
        guard start < text.range.upperBound else { return nil }
        var stop = start
        for (offset, scalar) in ScalarReader(text, start..<min(start + 40, text.range.upperBound))
        where offset == stop && scalar.properties.isAlphabetic {
            stop = offset + (scalar.utf8.count)
        }
        guard stop > start else { return nil }
        let word = text.text(start..<stop).lowercased()
        // `Go` is a size in French, and `go` a word in English.
        if text.bytes[start] < 0x61 || text.bytes[start] >= 0x80 {
            for size in sizes {
                let names = LanguageWords.english.words("unit-\(size)").union(words?.words("unit-\(size)") ?? [])
                if names.contains(word) { return (size, stop) }
            }
        }
        guard let words else { return nil }
        for time in times {
            let names = words.words("unit-\(time)")
            if names.contains(word) { return (time, stop) }
            // In languages without blanks the sentence goes on behind it.
            if ["ja", "zh", "ko"].contains(words.tag), names.contains(where: { word.hasPrefix($0) }) {
                return (time, stop)
            }
        }
        return nil
    }
}

extension LanguageWords? {
    fileprivate static var english: LanguageWords? { LanguageWords.english }
}
