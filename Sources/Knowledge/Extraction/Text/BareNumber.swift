/// The number that a cell or a term opens with: `1001 (0x3E9)`, `0x00005011L`, `-2`; nil where words come first.
struct BareNumber {
    let spelling: String
    let range: Range<Int>
    let isHexadecimal: Bool

    init?(_ text: String) {
        let bytes = Array(text.utf8)
        var start = 0
        var isSigned = false
        // Words that are names, `ERROR_STACK_OVERFLOW 1001`, may stand before it.
        while start < bytes.count, !Self.isDigit(bytes[start]) {
            if Self.isWord(bytes[start]) {
                let end = bytes[start...].firstIndex { !Self.isWord($0) } ?? bytes.count
                guard bytes[start..<end].allSatisfy({ $0 < 0x61 }) else { return nil }
                start = end
            } else {
                guard bytes[start] < 0x80, !"%$<".utf8.contains(bytes[start]) else { return nil }
                isSigned = bytes[start] == UInt8(ascii: "-")
                start += 1
            }
        }
        guard start < bytes.count else { return nil }
        var end = start
        while end < bytes.count, Self.isWord(bytes[end]) { end += 1 }
        // Neither a version nor a range nor a date, and no quantity.
        if end < bytes.count, ".,/–-:".utf8.contains(bytes[end]), end + 1 < bytes.count, Self.isDigit(bytes[end + 1]) {
            return nil
        }
        var word = String(decoding: bytes[start..<end], as: UTF8.self)
        if word.lowercased().hasPrefix("0x") {
            if word.last == "L" || word.last == "l" { word.removeLast() }
            guard (3...10).contains(word.count), word.dropFirst(2).allSatisfy(\.isHexDigit) else { return nil }
            spelling = "0x" + word.dropFirst(2).uppercased()
            isHexadecimal = true
        } else {
            guard (1...10).contains(word.count), word.allSatisfy(\.isNumber) else { return nil }
            spelling = (isSigned ? "-" : "") + word
            isHexadecimal = false
        }
        range = (isSigned ? start - 1 : start)..<end
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    private static func isWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || byte == UInt8(ascii: "_") || (byte | 0x20) &- 0x61 < 26
    }
}

extension String {
    /// Where a number stands as a word of its own, in bytes; also at the end of a longer one, such as `C` 2065.
    func place(ofNumber number: String) -> Range<Int>? {
        let bytes = Array(utf8)
        let wanted = Array(number.utf8)
        guard !wanted.isEmpty, wanted.count <= bytes.count else { return nil }
        for start in 0...(bytes.count - wanted.count) {
            let end = start + wanted.count
            guard bytes[start..<end].elementsEqual(wanted), start == 0 || !(bytes[start - 1] &- 0x30 < 10),
                end == bytes.count || !(bytes[end] &- 0x30 < 10)
            else { continue }
            return start..<end
        }
        return nil
    }
}
