/// Reads what `ByteWriter` wrote; every length is checked against the bytes that are left.
package struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    /// Where the next value begins.
    package private(set) var position: Int

    /// Reads from the first byte on.
    package init(_ bytes: [UInt8]) {
        self.init(bytes[...])
    }

    /// Reads a part of other bytes, without a copy of it; `position` counts in those.
    package init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    private var end: Int { bytes.endIndex }

    package var isAtEnd: Bool { position >= end }

    private mutating func byte() throws(DamagedBytes) -> UInt8 {
        guard position < end else { throw DamagedBytes() }
        defer { position += 1 }
        return bytes[position]
    }

    /// A whole number of at most 64 bits: 7 bits a byte, least first (LEB128 of the two's complement).
    ///
    /// - Throws: `DamagedBytes` where the bytes end before it does, or it has more than ten.
    package mutating func number() throws(DamagedBytes) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value)) }
        }
        throw DamagedBytes()
    }

    /// A count of values that take at least a byte each; one that the bytes left cannot hold is damage.
    package mutating func count() throws(DamagedBytes) -> Int {
        let count = try number()
        guard count >= 0, count <= end - position else { throw DamagedBytes() }
        return count
    }

    /// A text: its length in bytes, then its UTF-8. Bytes that are no UTF-8 become U+FFFD.
    ///
    /// - Throws: `DamagedBytes` where the bytes end before it does.
    package mutating func text() throws(DamagedBytes) -> String {
        let count = try count()
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    /// What was read since `position` was `start`: values as `ByteWriter.write(archived:)` takes them.
    package func archived(from start: Int) -> ArraySlice<UInt8> { bytes[start..<position] }

    /// Bytes that were written as such: a part of these, without a copy of it.
    package mutating func piece() throws(DamagedBytes) -> ArraySlice<UInt8> {
        let count = try count()
        defer { position += count }
        return bytes[position..<position + count]
    }

    /// One byte, 0 or 1.
    ///
    /// - Throws: `DamagedBytes` for any other byte, and at the end.
    package mutating func flag() throws(DamagedBytes) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw DamagedBytes()
        }
    }

    /// A flag, and after 1 the value that `body` reads; nil after 0.
    package mutating func optional<Value>(
        _ body: (inout ByteReader) throws(DamagedBytes) -> Value
    ) throws(DamagedBytes) -> Value? {
        try flag() ? try body(&self) : nil
    }

    /// A count, then so many values that `body` reads. A count that the bytes left cannot hold is refused before
    /// anything is allocated.
    ///
    /// - Throws: `DamagedBytes`, or what `body` throws.
    package mutating func list<Value>(
        _ body: (inout ByteReader) throws(DamagedBytes) -> Value
    ) throws(DamagedBytes) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }

    /// A list of values that read themselves.
    package mutating func list<Value: ByteCodable>() throws(DamagedBytes) -> [Value] {
        try list { (archive) throws(DamagedBytes) in try Value(from: &archive) }
    }

    /// A list of texts.
    package mutating func texts() throws(DamagedBytes) -> [String] {
        try list { (archive) throws(DamagedBytes) in try archive.text() }
    }

    /// The case of an enumeration by its raw text.
    package mutating func raw<Value: RawRepresentable<String>>() throws(DamagedBytes) -> Value {
        guard let value = Value(rawValue: try text()) else { throw DamagedBytes() }
        return value
    }

    /// The 32 bits of `ByteWriter.write(fixed:)`: low byte first, without a sign.
    ///
    /// - Throws: `DamagedBytes` where fewer than four bytes are left.
    package mutating func fixed() throws(DamagedBytes) -> Int {
        guard end - position >= 4 else { throw DamagedBytes() }
        defer { position += 4 }
        return bytes[position..<position + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    /// What `ByteWriter.write(optional:)` wrote.
    package mutating func optionalText() throws(DamagedBytes) -> String? {
        try flag() ? try text() : nil
    }

    /// A dictionary of texts; of two entries with one key the first counts.
    package mutating func words() throws(DamagedBytes) -> [String: String] {
        let pairs = try list { (bytes) throws(DamagedBytes) in (try bytes.text(), try bytes.text()) }
        return Dictionary(pairs) { first, _ in first }
    }
}
