@testable import Articles

/// Sentence pairs: every range lies inside the file and in order, and each language's text leads back to the file.
enum SpanTarget {
    static func complaint(about input: [UInt8]) -> String? {
        guard case .success(let file) = SourceFile.read(path: "a.md", bytes: input) else { return nil }
        let pairs = file.bytes.withUnsafeBufferPointer { PairScanner.scan($0, from: 0) }
        let split = Splitter.split(file, bodyStart: 0)
        return first(
            disorder(of: pairs.segments.map(\.whole), in: file, "pairs"),
            disorder(of: pairs.strayMarkers, in: file, "stray markers"),
            pairs.segments.lazy.compactMap { disorder(of: $0) }.first,
            unless(rejoined(pairs.segments, of: file) == file.bytes, "pairs and what is between them are not the file"),
            unless(split.segments == pairs.segments, "the splitter found other pairs than the scanner"),
            wrongWay(back: split.target, to: file), wrongWay(back: split.source, to: file))
    }

    private static func disorder(of ranges: [Range<Int>], in file: SourceFile, _ name: String) -> String? {
        var end = 0
        for range in ranges {
            if range.lowerBound < end || range.isEmpty || range.upperBound > file.bytes.count {
                return "\(name): \(range) after \(end) in \(file.bytes.count) bytes"
            }
            end = range.upperBound
        }
        return nil
    }

    private static func disorder(of segment: Segment) -> String? {
        let bounds = [
            segment.whole.lowerBound, segment.target.lowerBound, segment.target.upperBound, segment.source.lowerBound,
            segment.source.upperBound, segment.whole.upperBound,
        ]
        return unless(bounds == bounds.sorted() && !segment.id.isEmpty, "target and source of \(segment) overlap")
    }

    /// The file again, from what the pairs hold and the bytes around that.
    private static func rejoined(_ segments: [Segment], of file: SourceFile) -> [UInt8] {
        var result: [UInt8] = []
        var position = 0
        for segment in segments {
            for range in [segment.target, segment.source] {
                result += file.bytes[position..<range.lowerBound] + file.bytes[range]
                position = range.upperBound
            }
        }
        return result + file.bytes[position...]
    }

    private static func wrongWay(back text: MarkdownText, to file: SourceFile) -> String? {
        for offset in 0...text.bytes.count {
            let original = text.originalOffset(of: offset)
            if !(0...file.bytes.count).contains(original) {
                return "offset \(offset) of \(text.bytes.count) comes from \(original) of \(file.bytes.count)"
            }
        }
        let ranges = text.segments.map(\.range)
        return unless(
            zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound <= $1.lowerBound }
                && (ranges.last?.upperBound ?? 0) <= text.bytes.count,
            "segments stand in disorder in a text of \(text.bytes.count) bytes: \(ranges)")
    }
}
