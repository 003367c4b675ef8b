internal import Articles
internal import Diagnostics

/// More or fewer links than the source has.
struct LinkCount: SegmentCheck {
    static let description = CheckDescription(.error, "link-count", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        let (target, source) = (pair.target.links.count, pair.source.links.count)
        guard target != source else { return }
        if source < Self.opened(pair.source), target == Self.opened(pair.source) {
            return report.add(
                Self.description, pair, at: pair.target.links.first?.whole,
                "a link of the source is broken, and the translation has mended it; mend the source too")
        }
        report.add(
            Self.description, pair, at: pair.target.links.first?.whole,
            "the translation has \(target.counted("link")), the source \(source); write each link of the source once")
    }
}

extension LinkCount {
    /// How many links a text means to have: `](` stands in each, also where its end is missing.
    fileprivate static func opened(_ text: InlineText) -> Int {
        ByteSearch(in: text.bytes).count("](", in: text.range) - text.images.count
    }
}

extension Int {
    /// `1 link`, `2 links`.
    func counted(_ noun: String) -> String { self == 1 ? "1 \(noun)" : "\(self) \(noun)s" }
}

/// A link that leads elsewhere than the source's.
struct LinkTargetDiffers: SegmentCheck {
    static let description = CheckDescription(.error, "link-target", mqm: "accuracy/mistranslation")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.source.links.isEmpty, pair.source.links.count == pair.target.links.count else { return }
        // In one order, as nearly always, nothing needs to be written out.
        if zip(pair.source.links, pair.target.links).allSatisfy({
            pair.source.bytes[$0.destination].elementsEqual(pair.target.bytes[$1.destination])
        }) {
            return
        }
        var wanted = pair.source.links.map { Destination.neutral(pair.source.text($0.destination)) }
        for link in pair.target.links {
            let destination = pair.target.text(link.destination)
            if let index = wanted.firstIndex(of: Destination.neutral(destination)) {
                wanted.remove(at: index)
            } else if let first = wanted.first {
                report.add(
                    Self.description, pair, at: link.destination,
                    "the link leads to '\(destination)', which is no link of the source; it has '\(first)'")
            }
        }
    }
}

/// Destinations of links, without what differs between languages.
enum Destination {
    /// `https://x.com/en-us/a` and `https://x.com/nl-NL/a` as the same text.
    static func neutral(_ destination: String) -> String {
        let lower = destination.lowercased()
        guard lower.contains("-") || lower.contains("lang=") else { return lower }
        return lower.split(separator: "/", omittingEmptySubsequences: false)
            .filter { !isLocale($0) }.joined(separator: "/")
    }

    private static func isLocale(_ part: Substring) -> Bool {
        let bytes = Array(part.utf8)
        return bytes.count == 5 && bytes[2] == 0x2D && bytes.allSatisfy { (0x61...0x7A).contains($0) || $0 == 0x2D }
    }
}

/// `[](url)`: a link that nobody can see.
struct LinkTextEmpty: SegmentCheck {
    static let description = CheckDescription(.error, "link-text-empty", mqm: "accuracy/omission")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        for link in pair.target.links where Self.isBlank(link.text, in: pair.target) {
            if pair.source.links.contains(where: { Self.isBlank($0.text, in: pair.source) }) { continue }
            report.add(
                Self.description, pair, at: link.whole,
                "this link has no text; put the translated words of the link between '[' and ']'")
        }
    }

    private static func isBlank(_ range: Range<Int>, in text: InlineText) -> Bool {
        text.bytes[range].allSatisfy { $0 == 0x20 || $0 == 0x0A || $0 == 0x2A }
    }
}

/// A link text of small words alone: `[de](url)`.
struct LinkTextFunctionWord: SegmentCheck {
    static let description = CheckDescription(.warning, "link-text-function-word", mqm: "design-and-markup/markup")

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !pair.target.links.isEmpty, let words = pair.words?.small else { return }
        for link in pair.target.links where words.areAll(of: link.text, in: pair.target) {
            let isSame = pair.source.links.contains { LanguageWords.english.small.areAll(of: $0.text, in: pair.source) }
            if isSame { continue }
            report.add(
                Self.description, pair, at: link.whole,
                "the link text is only '\(pair.target.text(link.text))'; put the link on the words that the source links"
            )
        }
    }
}

/// `[tekst](url)voor`: no blank between a link and the word after it.
struct LinkGlued: SegmentCheck {
    static let description = CheckDescription(.warning, "link-glued", mqm: "linguistic-conventions/typography")

    /// Languages that are written without blanks, or add particles to the end of a word.
    private static let unspaced: Set<String> = [
        "zh", "ja", "th", "ko", "km", "lo", "my", "tr", "fi", "hu", "et", "eu", "kk", "az",
    ]

    func check(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !Self.unspaced.contains(pair.locale.language) else { return }
        checkBefore(pair, &report)
        for link in pair.target.links {
            let end = link.whole.upperBound
            guard end < pair.target.range.upperBound, Self.isLetter(at: end, in: pair.target) else { continue }
            // The source may do it too: "[link](url)s".
            let isSame = pair.source.links.contains {
                $0.whole.upperBound < pair.source.range.upperBound
                    && Self.isLetter(at: $0.whole.upperBound, in: pair.source)
            }
            if isSame { continue }
            report.add(
                Self.description, pair, at: end..<(end + 1), "put a blank between the link and the word after it",
                replacing: (end..<end, " "))
        }
    }

    /// Languages whose small words are letters of the next one: `ל[קישור](a.md)`.
    private static let prefixing: Set<String> = ["he", "ar", "fa", "ur"]

    /// A letter right before a link or bold, where the source has a blank.
    private func checkBefore(_ pair: SegmentContext, _ report: inout FindingCollector) {
        guard !Self.prefixing.contains(pair.locale.language) else { return }
        let (own, source) = (pair.target, pair.source)
        for (starts, others) in [
            (own.links.map(\.whole.lowerBound), source.links.map(\.whole.lowerBound)),
            (own.strong.map(\.whole.lowerBound), source.strong.map(\.whole.lowerBound)),
        ] where !starts.isEmpty && starts.count == others.count {
            // One that the source glues too is meant.
            if others.contains(where: { source.byte(at: $0 - 1) > 0x28 && source.byte(at: $0 - 1) != 0x2A }) {
                continue
            }
            for start in starts where start > own.range.lowerBound && Self.isLetter(before: start, in: own) {
                report.add(
                    Self.description, pair, at: start..<(start + 1), "put a blank before this link or label",
                    replacing: (start..<start, " "))
            }
        }
    }

    private static func isLetter(before offset: Int, in text: InlineText) -> Bool {
        var start = offset - 1
        while start > text.range.lowerBound, text.bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return isLetter(at: start, in: text)
    }

    private static func isLetter(at offset: Int, in text: InlineText) -> Bool {
        guard let scalar = text.scalar(at: offset) else { return false }
        return scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
}
