extension MarkdownText {
    /// The same text with every character escaped that would open a block at the start of a line.
    func escapingBlocks() -> MarkdownText {
        var edits: [Replacement] = []
        var line = 0
        while line < bytes.count {
            let end = bytes[line...].firstIndex(of: 0x0A) ?? bytes.count
            let start = bytes[line..<end].firstIndex { $0 != 0x20 && $0 != 0x09 } ?? end
            bytes.withUnsafeBufferPointer { buffer in
                guard let opener = BlockOpener.at(start..<end, in: buffer) else { return }
                edits.append(Replacement(range: opener.escape..<opener.escape, text: [0x5C]))
            }
            line = end + 1
        }
        return replacing(edits)
    }

    /// The same text with other text in the place of some of it. What stood in a segment still does, and so does what
    /// is put at its edges.
    ///
    /// - Parameter edits: in ascending order, not overlapping.
    func replacing(_ edits: [Replacement]) -> MarkdownText {
        guard !edits.isEmpty else { return self }
        var result = MarkdownText()
        result.bytes.reserveCapacity(bytes.count)
        var behind: [Run] = []
        var copied = 0
        for edit in edits {
            result.bytes += bytes[copied..<edit.range.lowerBound] + edit.text
            copied = edit.range.upperBound
            // What follows stands where it stood in the file.
            let original = originalOffset(of: copied)
            behind.append(Run(offset: result.bytes.count, original: original..<max(original, runEnd(at: copied))))
        }
        result.bytes += bytes[copied...]
        var shift = Shift(by: edits)
        result.runs = runs.map { Run(offset: shift.start($0.offset), original: $0.original) } + behind
        result.runs.sort { $0.offset < $1.offset }
        shift = Shift(by: edits)
        result.segments = segments.map { segment in
            let start = shift.start(segment.range.lowerBound)
            return SegmentRange(index: segment.index, range: start..<max(start, shift.end(segment.range.upperBound)))
        }
        return result
    }

    /// Where the original of the run ends that an offset stands in.
    private func runEnd(at offset: Int) -> Int {
        let index = runs.partitioningIndex { $0.offset > offset }
        return index > 0 ? runs[index - 1].original.upperBound : 0
    }

    /// Maps offsets to where they are after edits. Offsets must be asked for in ascending order.
    private struct Shift {
        private let edits: [Replacement]
        private var passed = 0
        /// How much longer the edits before made the text.
        private var growth = 0

        init(by edits: [Replacement]) { self.edits = edits }

        /// Where text begins that began at an offset: before what is put there, or else where the edit around it does.
        mutating func start(_ offset: Int) -> Int {
            pass(offset)
            guard passed < edits.count, edits[passed].range.lowerBound < offset else { return offset + growth }
            return edits[passed].range.lowerBound + growth
        }

        /// Where text ends that ended at an offset.
        mutating func end(_ offset: Int) -> Int {
            pass(offset)
            guard passed < edits.count, edits[passed].range.lowerBound < offset else { return offset + growth }
            return edits[passed].range.lowerBound + growth + edits[passed].text.count
        }

        private mutating func pass(_ offset: Int) {
            while passed < edits.count, edits[passed].range.upperBound <= offset,
                edits[passed].range.lowerBound < offset
            {
                growth += edits[passed].text.count - edits[passed].range.count
                passed += 1
            }
        }
    }
}

extension Array {
    /// The first index whose element the condition holds for, where it holds for all behind it.
    func partitioningIndex(where holds: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
