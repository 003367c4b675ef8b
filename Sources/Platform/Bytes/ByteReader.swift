/// Bytes being read; every length is checked against what is left.
package struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    /// Where the next value begins.
    package private(set) var position: Int

    package init(_ bytes: [UInt8]) {
        self.init(bytes[...])
    }

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

    package mutating func number() throws(DamagedBytes) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value)) }
        }
        throw DamagedBytes()
    }

    /// A count of things that take a byte at least.
    package mutating func count() throws(DamagedBytes) -> Int {
        let count = try number()
        guard count >= 0, count <= end - position else { throw DamagedBytes() }
        return count
    }

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

    package mutating func flag() throws(DamagedBytes) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw DamagedBytes()
        }
    }

    package mutating func optional<Value>(
        _ body: (inout ByteReader) throws(DamagedBytes) -> Value
    ) throws(DamagedBytes) -> Value? {
        try flag() ? try body(&self) : nil
    }

    package mutating func list<Value>(
        _ body: (inout ByteReader) throws(DamagedBytes) -> Value
    ) throws(DamagedBytes) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }

    package mutating func list<Value: ByteCodable>() throws(DamagedBytes) -> [Value] {
        try list { (archive) throws(DamagedBytes) in try Value(from: &archive) }
    }

    package mutating func texts() throws(DamagedBytes) -> [String] {
        try list { (archive) throws(DamagedBytes) in try archive.text() }
    }

    /// The case of an enumeration by its raw text.
    package mutating func raw<Value: RawRepresentable<String>>() throws(DamagedBytes) -> Value {
        guard let value = Value(rawValue: try text()) else { throw DamagedBytes() }
        return value
    }

    package mutating func fixed() throws(DamagedBytes) -> Int {
        guard end - position >= 4 else { throw DamagedBytes() }
        defer { position += 4 }
        return bytes[position..<position + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    package mutating func optionalText() throws(DamagedBytes) -> String? {
        try flag() ? try text() : nil
    }

    package mutating func words() throws(DamagedBytes) -> [String: String] {
        let pairs = try list { (bytes) throws(DamagedBytes) in (try bytes.text(), try bytes.text()) }
        return Dictionary(pairs) { first, _ in first }
    }
}
