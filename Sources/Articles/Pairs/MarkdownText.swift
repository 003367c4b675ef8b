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
    package fileprivate(set) var bytes: [UInt8] = []
    /// Where each segment stands in `bytes`, in order: ranges beside the text, never characters in it, since an
    /// inserted character changes how emphasis is parsed.
    package fileprivate(set) var segments: [SegmentRange] = []
    private var runs: [Run] = []

    /// The place of one segment.
    package struct SegmentRange: Hashable, Sendable {
        /// The index in `Article.segments`, from 0.
        package let index: Int
        package let range: Range<Int>
    }

    /// From `offset` in this text on, the text comes from `original` in the file, which may be shorter.
    private struct Run: Hashable, Sendable {
        let offset: Int
        let original: Range<Int>
    }

    package init() {}

    /// The byte offset in the original file of a byte offset in this text.
    package func originalOffset(of offset: Int) -> Int {
        var low = 0
        var high = runs.count
        while low < high {
            let middle = (low + high) / 2
            if runs[middle].offset <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return 0 }
        let run = runs[low - 1]
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

    mutating func append(segment index: Int, _ part: some Collection<UInt8>, from original: Range<Int>) {
        let start = bytes.count
        append(part, from: original)
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

    /// The same text with every character escaped that would open a block at the start of a line.
    func escapingBlocks() -> MarkdownText {
        var result = MarkdownText()
        var offsets: [Int] = []
        var line = 0
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let start = bytes[line..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
            bytes.withUnsafeBufferPointer { buffer in
                if let opener = BlockOpener.at(start..<end, in: buffer) { offsets.append(opener.escape) }
            }
            line = end + 1
        }
        var copied = 0
        for offset in offsets {
            result.bytes += bytes[copied..<offset] + [0x5C]
            copied = offset
        }
        result.bytes += bytes[copied...]
        var shift = Shift(by: offsets)
        result.runs = runs.map { Run(offset: shift.shifted($0.offset), original: $0.original) }
        shift = Shift(by: offsets)
        result.segments = segments.map { segment in
            let start = shift.shifted(segment.range.lowerBound)
            return SegmentRange(index: segment.index, range: start..<shift.shifted(segment.range.upperBound))
        }
        return result
    }

    /// Maps offsets to where they are after bytes were inserted. Offsets must be asked for in ascending order.
    private struct Shift {
        private let offsets: [Int]
        private var passed = 0

        init(by offsets: [Int]) { self.offsets = offsets }

        mutating func shifted(_ offset: Int) -> Int {
            while passed < offsets.count, offsets[passed] < offset { passed += 1 }
            return offset + passed
        }
    }
}
