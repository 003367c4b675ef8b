/// What follows the `]` of an inline link: `(destination "title")`.
struct LinkTail {
    let destination: Range<Int>
    let end: Int

    /// - Returns: nil where no link comes of it (CommonMark, section 6.3).
    static func read(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, to end: Int) -> LinkTail? {
        guard start < end, bytes[start] == 0x28 else { return nil }
        var index = start + 1
        func skipBlanks() { while index < end, bytes[index] == 0x20 || bytes[index] == 0x0A { index += 1 } }
        skipBlanks()
        let destination: Range<Int>
        if index < end, bytes[index] == 0x3C {
            let open = index + 1
            while index < end, bytes[index] != 0x3E { index += 1 }
            guard index < end else { return nil }
            destination = open..<index
            index += 1
        } else {
            let open = index
            var depth = 0
            while index < end, bytes[index] > 0x20 {
                if bytes[index] == 0x28 { depth += 1 }
                if bytes[index] == 0x29 {
                    if depth == 0 { break }
                    depth -= 1
                }
                index += 1
            }
            destination = open..<index
        }
        skipBlanks()
        if index < end, bytes[index] == 0x22 || bytes[index] == 0x27 {
            let quote = bytes[index]
            index += 1
            while index < end, bytes[index] != quote { index += 1 }
            index += 1
            skipBlanks()
        }
        guard index < end, bytes[index] == 0x29 else { return nil }
        return LinkTail(destination: destination, end: index + 1)
    }
}
