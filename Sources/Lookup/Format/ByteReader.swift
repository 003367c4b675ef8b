/// The bytes are not what `ByteWriter` wrote.
struct IndexDamage: Error {
    /// The version that they say they have, where it is another one.
    var version: Int?
}

/// Takes apart what `ByteWriter` put together. Whatever the bytes are, it ends with values or with `IndexDamage`.
struct ByteReader {
    private let bytes: ArraySlice<UInt8>
    private var position: Int

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
        position = bytes.startIndex
    }

    init(_ bytes: [UInt8]) { self.init(bytes[...]) }

    var isAtEnd: Bool { position == bytes.endIndex }

    mutating func fixed() throws(IndexDamage) -> Int {
        let four = try take(4)
        return four.reversed().reduce(0) { $0 << 8 | Int($1) }
    }

    mutating func number() throws(IndexDamage) -> Int {
        var value = 0
        for shift in stride(from: 0, to: 35, by: 7) {
            guard position < bytes.endIndex else { throw IndexDamage() }
            let byte = bytes[position]
            position += 1
            value |= Int(byte & 0x7F) << shift
            if byte < 0x80 { return value }
        }
        throw IndexDamage()
    }

    mutating func string() throws(IndexDamage) -> String { String(decoding: try block(), as: UTF8.self) }

    mutating func optional() throws(IndexDamage) -> String? {
        switch try number() {
        case 0: return nil
        case 1: return try string()
        default: throw IndexDamage()
        }
    }

    mutating func block() throws(IndexDamage) -> ArraySlice<UInt8> { try take(try number()) }

    mutating func list<Value>(
        _ read: (inout ByteReader) throws(IndexDamage) -> Value
    ) throws(IndexDamage) -> [Value] {
        let count = try number()
        // Each value takes a byte at least: a count that says more is damage, and must not reserve memory.
        guard count <= bytes.endIndex - position else { throw IndexDamage() }
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try read(&self)) }
        return values
    }

    mutating func words() throws(IndexDamage) -> [String: String] {
        let pairs = try list { (reader) throws(IndexDamage) in (try reader.string(), try reader.string()) }
        return Dictionary(pairs) { first, _ in first }
    }

    private mutating func take(_ count: Int) throws(IndexDamage) -> ArraySlice<UInt8> {
        guard count >= 0, count <= bytes.endIndex - position else { throw IndexDamage() }
        defer { position += count }
        return bytes[position..<position + count]
    }
}
