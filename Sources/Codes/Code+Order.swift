extension Code: Comparable {
    /// Orders codes as a reader counts: runs of digits compare as numbers, so `5.7.9` comes before `5.7.10`.
    /// Hexadecimal spellings have one width and compare byte by byte.
    package static func < (left: Code, right: Code) -> Bool {
        if left.scheme != right.scheme { return left.scheme.rawValue < right.scheme.rawValue }
        if left.scheme == .hresult { return left.spelling < right.spelling }
        return naturalOrder(Array(left.spelling.utf8), Array(right.spelling.utf8))
    }

    private static func naturalOrder(_ left: [UInt8], _ right: [UInt8]) -> Bool {
        var i = 0
        var j = 0
        while i < left.count, j < right.count {
            guard ASCII.isDigit(left[i]), ASCII.isDigit(right[j]) else {
                if left[i] != right[j] { return left[i] < right[j] }
                i += 1
                j += 1
                continue
            }
            let a = digits(left, &i)
            let b = digits(right, &j)
            // Without leading zeros the longer number is the greater one, whatever its size.
            if a.count != b.count { return a.count < b.count }
            if !a.elementsEqual(b) { return a.lexicographicallyPrecedes(b) }
        }
        let rest = (left.count - i, right.count - j)
        if rest.0 != rest.1 { return rest.0 < rest.1 }
        return left.lexicographicallyPrecedes(right)  // `007` and `7` are equal numbers, not equal codes
    }

    private static func digits(_ bytes: [UInt8], _ index: inout Int) -> ArraySlice<UInt8> {
        while index < bytes.count, bytes[index] == UInt8(ascii: "0") { index += 1 }
        let start = index
        while index < bytes.count, ASCII.isDigit(bytes[index]) { index += 1 }
        return bytes[start..<index]
    }
}
