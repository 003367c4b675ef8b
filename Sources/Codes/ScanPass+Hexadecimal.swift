extension ScanPass {
    /// Reads `0x80072EFD`: eight hexadecimal digits whose first bit says failure anywhere, others only after a word for
    /// error (`error 0x15`): flags, access rights and offsets are written so as well.
    mutating func hexadecimal(_ run: Range<Int>) -> Int? {
        let start = run.lowerBound
        guard text[start] == UInt8(ascii: "0"), ASCII.isX(text[start + 1]) else { return nil }
        var end = start + 2
        while ASCII.isHexDigit(text[end]) { end += 1 }
        let before = text[start - 1]
        guard (1...8).contains(end - start - 2), !ASCII.isWord(text[wordEnd(end)]), !ASCII.isWord(before),
            before != UInt8(ascii: "/"), before != UInt8(ascii: "+"), before != UInt8(ascii: ".")
        else { return end }
        let digits = text.string(start + 2..<end)
        let marked = context.speaksOfErrors(before: start, reach: 24) && before != UInt8(ascii: "=")
        let fails = HexadecimalNumber(digits).map { $0.isFailure && before != UInt8(ascii: "=") } ?? false
        // Alone in a cell, whose column says what it is.
        let isAll = kind == .title && start <= 1
        guard marked || fails || isAll else { return end }
        add(
            .hresult, CodeSpelling.hexadecimal(digits), start..<end,
            marked ? .certain : fails ? .likely : .possible)
        return end
    }

    /// Behind the `L` of a literal in C, `0x80005008L`.
    private func wordEnd(_ end: Int) -> Int {
        text[end] | 0x20 == UInt8(ascii: "l") && !ASCII.isWord(text[end + 1]) ? end + 1 : end
    }

    /// Reads what other spellings of an HRESULT are called errors: `80070005`, `-2147024891`, `2147942405`.
    mutating func longNumber(_ digits: Range<Int>) -> Int? {
        guard digits.count >= 7, !ASCII.isWord(text[digits.lowerBound - 1]) else { return nil }
        var end = digits.upperBound
        while ASCII.isHexDigit(text[end]) { end += 1 }
        let isError =
            CodeSpelling.isError(word(before: digits.lowerBound)) || (kind == .title && digits.lowerBound == 0)
        if end - digits.lowerBound == 8, isError, !ASCII.isWord(text[end]),
            HexadecimalNumber(text.string(digits.lowerBound..<end))?.isFailure == true
        {
            let spelling = CodeSpelling.hexadecimal(text.string(digits.lowerBound..<end))
            add(.hresult, spelling, digits.lowerBound..<end, .likely)
            return end
        }
        guard end == digits.upperBound, digits.count == 10, !ASCII.isWord(text[end]) else { return nil }
        let isNegative = text[digits.lowerBound - 1] == UInt8(ascii: "-")
        let start = isNegative ? digits.lowerBound - 1 : digits.lowerBound
        guard !ASCII.isWord(text[start - 1]), let number = HexadecimalNumber(decimal: text.string(start..<end)),
            number.isFailure, isNegative || isError
        else { return nil }
        add(.hresult, number.spelling, start..<end, .likely)
        return end
    }
}

/// A number of 32 bits as Windows prints it: an HRESULT or an NTSTATUS.
package struct HexadecimalNumber: Hashable, Sendable {
    package let value: UInt32

    /// - Parameter digits: hexadecimal, one to eight of them.
    package init?(_ digits: some StringProtocol) {
        guard let value = UInt32(digits, radix: 16) else { return nil }
        self.value = value
    }

    /// `-2147024891` and `2147942405` are 0x80070005.
    package init?(decimal: some StringProtocol) {
        if let value = Int32(decimal), value < 0 {
            self.value = UInt32(bitPattern: value)
        } else if let value = UInt32(decimal) {
            self.value = value
        } else {
            return nil
        }
    }

    /// `0x80070005`
    package var spelling: String {
        let digits = String(value, radix: 16, uppercase: true)
        return "0x" + String(repeating: "0", count: 8 - digits.count) + digits
    }

    /// The highest bit says failure, and there is a code in it: flags such as 0x80000000 have none.
    package var isFailure: Bool { value >= 0x8000_0000 && value & 0xFFFF != 0 }

    /// The system error that an HRESULT of FACILITY_WIN32 carries: 5 of 0x80070005.
    package var win32: Int? { value >> 16 == 0x8007 ? Int(value & 0xFFFF) : nil }
}
