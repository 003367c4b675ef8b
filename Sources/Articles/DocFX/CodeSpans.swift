/// Finds out whether a place in a line stands in a code span (CommonMark 0.29, section 6.3).
enum CodeSpans {
    static func contain(_ offset: Int, in bytes: UnsafeBufferPointer<UInt8>, line: Range<Int>) -> Bool {
        let search = ByteSearch(in: bytes)
        var position = line.lowerBound
        while let opening = search.first(0x60, from: position, to: line.upperBound), opening < offset {
            let length = run(at: opening, in: bytes, to: line.upperBound)
            var candidate = opening + length
            var closing: Int?
            while let found = search.first(0x60, from: candidate, to: line.upperBound) {
                let other = run(at: found, in: bytes, to: line.upperBound)
                candidate = found + other
                if other == length {
                    closing = found
                    break
                }
            }
            guard let closing else {
                position = opening + length
                continue
            }
            if offset < closing { return true }
            position = closing + length
        }
        return false
    }

    private static func run(at start: Int, in bytes: UnsafeBufferPointer<UInt8>, to end: Int) -> Int {
        bytes[start..<end].prefix { $0 == 0x60 }.count
    }
}
