internal import Diagnostics

/// Takes out of a text the lines that the Markdown parser must not see, so that the rest is read.
///
/// ```
/// Text.                         →  .markdown("Text.\n\n")
/// > > > … (40 times) a          →  .broken("> > > …")   shown as it stands
///
/// Text.                         →  .markdown("\nText.")
/// ```
struct BrokenBlocks {
    enum Part {
        case markdown(MarkdownText)
        case broken(String)
    }

    private(set) var parts: [Part] = []
    private(set) var findings: [TextFinding] = []

    /// Of a text with more faults than this the rest is shown as it stands: each fault costs another scan.
    private static let most = 16

    init(_ whole: MarkdownText) {
        var start = 0
        while start < whole.bytes.count || parts.isEmpty {
            let text = start == 0 ? whole : whole.part(start..<whole.bytes.count)
            guard let excess = MarkdownLimits.excess(in: text) else {
                parts.append(.markdown(text))
                return
            }
            let place = start + excess.offset
            findings.append(
                TextFinding(.error, whole.originalOffset(of: place), "too-complex", excess.message))
            let isLast = !excess.isBlock || findings.count == Self.most
            let block = Self.block(at: place, from: start, in: whole.bytes)
            if block.lowerBound > start { parts.append(.markdown(whole.part(start..<block.lowerBound))) }
            start = isLast ? whole.bytes.count : block.upperBound
            parts.append(.broken(Self.text(of: whole.bytes[block.lowerBound..<start])))
        }
    }

    /// The lines from the one that holds a place up to the next blank line; in a fenced block, all of that.
    private static func block(at place: Int, from start: Int, in bytes: [UInt8]) -> Range<Int> {
        bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            var fence = FenceTracker()
            var block: Int?
            var line = start
            while line < buffer.count {
                let end = search.lineEnd(from: line)
                let isFenced = fence.isCode(buffer[line..<end])
                if !isFenced { block = nil } else if block == nil { block = line }
                if end >= place {
                    guard let fenced = block else {
                        return line..<(search.first("\n\n", from: max(line, end - 1)).map { $0 + 1 } ?? buffer.count)
                    }
                    // As far as the tracker says so, from here on.
                    var next = end + 1
                    while next < buffer.count {
                        let end = search.lineEnd(from: next)
                        guard fence.isCode(buffer[next..<end]) else { break }
                        next = end + 1
                    }
                    return fenced..<min(next, buffer.count)
                }
                line = end + 1
            }
            return min(place, buffer.count)..<buffer.count
        }
    }

    /// As it is written; of a fenced block without its fences.
    private static func text(of block: ArraySlice<UInt8>) -> String {
        let written = String(decoding: block, as: UTF8.self)
        let lines = written.split(separator: "\n", omittingEmptySubsequences: false)
        let isFence = { (line: Substring) in
            let text = String(line).trimmed
            return text.hasPrefix("```") || text.hasPrefix("~~~")
        }
        guard let first = lines.first, isFence(first) else { return written }
        return lines.filter { !isFence($0) }.joined(separator: "\n")
    }
}
