/// Takes numbers and marks off the front of a text.
struct DigitReader {
    var rest: ArraySlice<UInt8>

    init(_ text: ArraySlice<UInt8>) { rest = text }

    /// A number of exactly so many digits, or of as many as there are within the range; nil, with nothing taken, for
    /// any other.
    mutating func number(_ digits: ClosedRange<Int>) -> Int? {
        let found = rest.prefix(digits.upperBound + 1).prefix { $0 &- 0x30 < 10 }
        guard digits.contains(found.count) else { return nil }
        rest = rest[found.endIndex...]
        return found.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    mutating func number(_ digits: Int) -> Int? { number(digits...digits) }

    mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard rest.first == UInt8(ascii: mark) else { return false }
        rest.removeFirst()
        return true
    }

    mutating func takeAny(_ marks: StaticString) -> Bool {
        guard let first = rest.first else { return false }
        let isOne = UnsafeBufferPointer(start: marks.utf8Start, count: marks.utf8CodeUnitCount).contains(first)
        if isOne { rest.removeFirst() }
        return isOne
    }

    mutating func skipDigits() { rest = rest.drop { $0 &- 0x30 < 10 } }

    @discardableResult mutating func skipBlanks() -> Bool {
        rest = rest.drop { $0 == 0x20 || $0 == 0x09 }
        return true
    }

    /// `Nov`, as its number.
    mutating func month() -> Int? {
        guard rest.count >= 3 else { return nil }
        let name = String(decoding: rest.prefix(3), as: UTF8.self)
        guard let index = Self.months.firstIndex(of: name) else { return nil }
        rest = rest.dropFirst(3)
        return index + 1
    }

    /// `Z`, `+01:00`, ` +0100`, in seconds; nil, with nothing taken, where there is none.
    mutating func zone() -> Int? {
        let start = rest
        if take("Z") { return 0 }
        skipBlanks()
        let isWest = take("-")
        if isWest || take("+") {
            let sign = isWest ? -1 : 1
            if let both = number(4) { return sign * (both / 100 * 3600 + both % 100 * 60) }
            if let hours = number(2), take(":"), let minutes = number(2) { return sign * (hours * 3600 + minutes * 60) }
        }
        rest = start
        return nil
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}
