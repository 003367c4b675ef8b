/// One translated sentence: `<span data-ttu-id="907da-104">TARGET</span>…<span data-stu-id="907da-104">SOURCE</span>`.
///
/// Ranges are byte ranges of the source file, so that a finding can point at the text and an exchange format
/// can put it back.
package struct Segment: Hashable, Sendable {
    /// `907da-104`, or `907da-p104` for a unit that joins all sentences of a paragraph.
    package let id: String
    /// The bytes of the translation in the file, without markup of the pair.
    package let target: Range<Int>
    /// The bytes of the sentence in the source language.
    package let source: Range<Int>
    /// The whole of it, markers included.
    package let whole: Range<Int>
}

/// One language of an article as plain Markdown, with a map back to the original file.
package struct MarkdownText: Hashable, Sendable {
    /// The Markdown in UTF-8, with LF line ends.
    package internal(set) var bytes: [UInt8] = []
    /// Where each segment stands in `bytes`, in order: ranges beside the text, never characters in it, since an
    /// inserted character changes how emphasis is parsed.
    package internal(set) var segments: [SegmentRange] = []
    var runs: [Run] = []

    /// The place of one segment.
    package struct SegmentRange: Hashable, Sendable {
        /// The index in `Article.segments`, from 0.
        package let index: Int
        package let range: Range<Int>
    }

    /// From `offset` in this text on, the text comes from `original` in the file, which may be shorter.
    struct Run: Hashable, Sendable {
        let offset: Int
        let original: Range<Int>
    }

    package init() {}

    /// The byte offset in the original file of a byte offset in this text.
    package func originalOffset(of offset: Int) -> Int {
        let index = runs.partitioningIndex { $0.offset > offset }
        guard index > 0 else { return 0 }
        let run = runs[index - 1]
        return min(run.original.lowerBound + offset - run.offset, run.original.upperBound)
    }

    /// Where a line begins, the first being 1.
    func lineStart(_ line: Int) -> Int {
        bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            var start = 0
            for _ in 1..<max(line, 1) {
                guard let feed = search.first(0x0A, from: start) else { return start }
                start = feed + 1
            }
            return start
        }
    }

    /// Whether it is the same text with the same segments, wherever in whichever file it came from.
    package func hasSameText(as other: MarkdownText) -> Bool {
        bytes == other.bytes && segments == other.segments
    }

    mutating func reserve(_ count: Int) {
        bytes.reserveCapacity(count)
    }

    mutating func append(_ part: some Collection<UInt8>, from original: Range<Int>) {
        guard !part.isEmpty else { return }
        runs.append(Run(offset: bytes.count, original: original))
        bytes.append(contentsOf: part)
    }

    /// What `add` appends is the text of a segment.
    mutating func append(segment index: Int, _ add: (inout MarkdownText) -> Void) {
        let start = bytes.count
        add(&self)
        segments.append(SegmentRange(index: index, range: start..<bytes.count))
    }

    /// A part of the text, its segments cut where it is.
    func part(_ range: Range<Int>) -> MarkdownText {
        var result = MarkdownText()
        result.bytes = Array(bytes[range])
        for (index, run) in runs.enumerated() {
            let end = index + 1 < runs.count ? runs[index + 1].offset : bytes.count
            guard end > range.lowerBound, run.offset < range.upperBound else { continue }
            let skipped = max(0, range.lowerBound - run.offset)
            let original = min(run.original.lowerBound + skipped, run.original.upperBound)..<run.original.upperBound
            result.runs.append(Run(offset: run.offset + skipped - range.lowerBound, original: original))
        }
        for segment in segments where segment.range.overlaps(range) {
            let inside = segment.range.clamped(to: range)
            let shifted = inside.lowerBound - range.lowerBound..<inside.upperBound - range.lowerBound
            result.segments.append(SegmentRange(index: segment.index, range: shifted))
        }
        return result
    }
}
