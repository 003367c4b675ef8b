/// Finds out which places of a line stand in a code span (CommonMark 0.29, section 6.3), in one walk along the line.
struct CodeSpans {
    /// Of longer lines, whoever rewrites text need not ask: many marks without an end cost the square of their number.
    static let longestLine = 16_384

    private let bytes: UnsafeBufferPointer<UInt8>
    private let end: Int
    private var position: Int
    /// The span that was found last.
    private var span = 0..<0

    init(in bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) {
        self.bytes = bytes
        position = line.lowerBound
        end = line.upperBound
    }

    /// - Parameter offset: not before that of the last call.
    mutating func contain(_ offset: Int) -> Bool {
        let search = ByteSearch(in: bytes)
        while position <= offset, let opening = search.first(0x60, from: position, to: end), opening < offset {
            let length = run(at: opening)
            var candidate = opening + length
            while let found = search.first(0x60, from: candidate, to: end) {
                let other = run(at: found)
                candidate = found + other
                if other == length {
                    span = opening..<found
                    break
                }
            }
            position = span.lowerBound == opening ? span.upperBound + length : opening + length
        }
        return span.contains(offset)
    }

    private func run(at start: Int) -> Int {
        bytes[start..<end].prefix { $0 == 0x60 }.count
    }
}
