/// Puts replacements into a file as it is on disk.
///
/// Offsets count in the text that `SourceFile` gives, without byte order mark and with LF alone; the file may have
/// both. All bytes outside of the replacements stay as they are.
package enum OriginalBytes {
    /// One replacement: `text` in place of the bytes of `range`.
    package struct Edit: Hashable, Sendable {
        /// In the text of `SourceFile`.
        package let range: Range<Int>
        package let text: [UInt8]

        package init(range: Range<Int>, text: [UInt8]) {
            self.range = range
            self.text = text
        }
    }

    /// - Parameter edits: in any order; of two that overlap, the one that begins later is left out.
    /// - Returns: the new bytes, and how many edits were put in.
    package static func applying(_ edits: [Edit], to raw: [UInt8]) -> (bytes: [UInt8], count: Int) {
        var result: [UInt8] = []
        result.reserveCapacity(raw.count)
        var offsets = OffsetWalk(raw)
        var copied = 0
        var last = -1
        var count = 0
        for edit in edits.sorted(by: {
            ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound)
        })
        where edit.range.lowerBound >= last {
            let start = offsets.raw(edit.range.lowerBound)
            let end = offsets.raw(edit.range.upperBound)
            result += raw[copied..<start]
            result += edit.text
            copied = end
            last = edit.range.upperBound
            count += 1
        }
        result += raw[copied...]
        return (result, count)
    }

    /// Walks both texts side by side, forwards only.
    private struct OffsetWalk {
        private let raw: [UInt8]
        private var rawOffset: Int
        private var offset = 0

        init(_ raw: [UInt8]) {
            self.raw = raw
            rawOffset = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        }

        mutating func raw(_ wanted: Int) -> Int {
            while offset < wanted, rawOffset < raw.count {
                let isPair = raw[rawOffset] == 0x0D && rawOffset + 1 < raw.count && raw[rawOffset + 1] == 0x0A
                rawOffset += isPair ? 2 : 1
                offset += 1
            }
            return rawOffset
        }
    }
}
