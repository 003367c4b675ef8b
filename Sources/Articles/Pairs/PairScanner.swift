internal import Diagnostics

/// Finds the sentence pairs of a bilingual article.
///
/// The scanner reads bytes, not Markdown: parsing the two languages as one text lets a lone `_` or backtick of
/// one language pair up with one in the other. Each pair is found by its id:
/// ```
/// <span data-ttu-id="ID">TARGET</span><span class="sxs-lookup"><span data-stu-id="ID">SOURCE</span></span>
/// ```
/// Translators' tools took some text for an attribute and wrote its quotes as `&quot;`, so each quote of the markers may
/// be either.
struct PairScanner {
    /// What was found: the pairs in order, and the markers of broken pairs, which are taken out of the text.
    struct Result {
        var segments: [Segment] = []
        var strayMarkers: [Range<Int>] = []
        var findings: [TextFinding] = []
    }

    private static let marker: StaticString = "<span data-ttu-id="
    private static let bridge: StaticString = "</span><span class="
    private static let end: StaticString = "</span></span>"

    private let bytes: UnsafeBufferPointer<UInt8>
    private let search: ByteSearch

    private init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        search = ByteSearch(in: bytes)
    }

    static func scan(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Result {
        PairScanner(bytes).scan(from: start)
    }

    private func scan(from start: Int) -> Result {
        var result = Result()
        var position = start
        var following = search.first(Self.marker, from: start)
        while let opening = following {
            following = search.first(Self.marker, from: opening + 1)
            let next = following ?? bytes.count
            if let segment = pair(at: opening, before: next) {
                addStrays(in: position..<opening, to: &result)
                result.segments.append(segment)
                position = segment.whole.upperBound
            } else {
                result.findings.append(broken(at: opening, before: next))
                addStrays(in: position..<next, to: &result)
                position = next
            }
        }
        addStrays(in: position..<bytes.count, to: &result)
        result.strayMarkers.sort { $0.lowerBound < $1.lowerBound }
        // A marker that begins inside another ends with it.
        var end = 0
        result.strayMarkers.removeAll { marker in
            defer { end = max(end, marker.upperBound) }
            return marker.lowerBound < end
        }
        return result
    }

    private func pair(at opening: Int, before next: Int) -> Segment? {
        guard let idStart = endOfQuote(from: opening + Self.marker.utf8CodeUnitCount),
            let idEnd = endOfID(from: idStart),
            let target = endOfMarker(from: idEnd)
        else { return nil }
        var position = target
        while let bridge = search.first(Self.bridge, from: position, to: next) {
            if let second = endOfBridge(from: bridge), second + (idEnd - idStart) < bytes.count,
                bytes[second..<(second + (idEnd - idStart))].elementsEqual(bytes[idStart..<idEnd]),
                let source = endOfMarker(from: second + (idEnd - idStart)),
                let sourceEnd = endOfSource(from: source, before: next)
            {
                return Segment(
                    id: String(decoding: bytes[idStart..<idEnd], as: UTF8.self),
                    target: target..<bridge, source: source..<sourceEnd,
                    whole: opening..<(sourceEnd + Self.end.utf8CodeUnitCount))
            }
            position = bridge + Self.bridge.utf8CodeUnitCount
        }
        return nil
    }

    /// Past the start tags between a target and its source, where the identifier follows.
    private func endOfBridge(from start: Int) -> Int? {
        guard let name = endOfQuote(from: start + Self.bridge.utf8CodeUnitCount), search.has("sxs-lookup", at: name),
            let tag = endOfMarker(from: name + 10), search.has("<span data-stu-id=", at: tag)
        else { return nil }
        return endOfQuote(from: tag + 18)
    }

    private func endOfQuote(from index: Int) -> Int? {
        if search.has("\"", at: index) { return index + 1 }
        return search.has("&quot;", at: index) ? index + 6 : nil
    }

    /// Five hex digits, a hyphen, an optional `p` and digits.
    private func endOfID(from start: Int) -> Int? {
        var index = start
        while index < bytes.count, bytes[index].isASCIIAlphanumeric || bytes[index] == 0x2D { index += 1 }
        return index > start ? index : nil
    }

    /// Past the quote and the bracket that close a marker.
    private func endOfMarker(from index: Int) -> Int? {
        guard let quote = endOfQuote(from: index), search.has(">", at: quote) else { return nil }
        return quote + 1
    }

    /// The first `</span></span>` that leaves the spans of the source balanced, or else the last one on that line.
    private func endOfSource(from start: Int, before next: Int) -> Int? {
        var position = start
        var opened = 0
        var last: Int?
        let line = search.lineEnd(from: start)
        while let found = search.first(Self.end, from: position, to: next) {
            opened += search.count("<span", in: position..<found) - search.count("</span", in: position..<found)
            if opened == 0 { return found }
            if found < line { last = found }
            // Step over one of the two end tags: three in a row may close an inner span first.
            opened -= 1
            position = found + 7
        }
        return last ?? search.first(Self.end, from: start, to: next)
    }

    private func broken(at opening: Int, before next: Int) -> TextFinding {
        if search.first("data-stu-id=", from: opening, to: next) == nil {
            return TextFinding(
                .error, opening, "pair-without-source",
                "this target has no source beside it; add <span class=\"sxs-lookup\"><span data-stu-id=…> with the "
                    + "same id, or take the marker out"
            )
        }
        return TextFinding(
            .error, opening, "pair-not-closed",
            "this pair is not closed: the ids of target and source must be the same and the source must end in "
                + "</span></span>"
        )
    }

    /// Markers left over from broken pairs: a reader must not see them.
    private func addStrays(in range: Range<Int>, to result: inout Result) {
        let names: [StaticString] = [
            "<span data-ttu-id=", "<span class=\"sxs-lookup", "<span class=&quot;sxs-lookup", "<span data-stu-id=",
        ]
        for name in names {
            var position = range.lowerBound
            while let found = search.first(name, from: position, to: range.upperBound) {
                let end = search.first(0x3E, from: found, to: range.upperBound).map { $0 + 1 } ?? range.upperBound
                result.strayMarkers.append(found..<end)
                if name.description != "<span data-ttu-id=", result.findings.first.map({ $0.offset > found }) ?? true {
                    result.findings.append(
                        TextFinding(
                            .error, found, "source-without-target",
                            "this source has no target before it; add the target span"))
                }
                position = end
            }
        }
    }
}

extension UInt8 {
    package var isASCIIAlphanumeric: Bool {
        isASCIIDigit || (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self)
    }
    package var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    package var isASCIIWhitespace: Bool { self == 0x20 || self == 0x09 || self == 0x0A }
}
