/// A value that a cache keeps: the same value always gives the same bytes, on any machine.
///
/// Numbers are variable-length (7 bits a byte, least first), texts and lists carry their length, dictionaries are in
/// the order of their keys. There are no names and no version in it: whoever keeps the bytes keeps the version of the
/// program with them.
package protocol ByteCodable {
    func write(to archive: inout ByteWriter)
    /// - Throws: `DamagedBytes` where the bytes are no such value.
    init(from archive: inout ByteReader) throws(DamagedBytes)
}

/// The bytes were not written by this version of the program, or were cut short.
package struct DamagedBytes: Error {
    package init() {}
}

/// Writes values as bytes, which `ByteReader` reads in the same order.
package struct ByteWriter {
    package private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: about how many bytes will be written.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends bytes that `ByteReader.archived(from:)` gave, without a length.
    package mutating func write(archived part: ArraySlice<UInt8>) {
        bytes.append(contentsOf: part)
    }

    /// 7 bits a byte, least first (LEB128 of the two's complement): one byte for 0 to 127, ten for any negative number.
    package mutating func write(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    /// The length in bytes, then the UTF-8.
    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    /// The length, then the bytes; `ByteReader.piece()` reads them.
    package mutating func write(bytes part: [UInt8]) {
        write(bytes: part[...])
    }

    /// The same for a part of other bytes.
    package mutating func write(bytes part: ArraySlice<UInt8>) {
        write(part.count)
        bytes.append(contentsOf: part)
    }

    /// One byte: 1 for true, 0 for false.
    package mutating func write(_ flag: Bool) {
        bytes.append(flag ? 1 : 0)
    }

    /// A value that writes itself.
    package mutating func write(_ value: some ByteCodable) {
        value.write(to: &self)
    }

    /// A flag, and after 1 what `body` writes of the value.
    package mutating func write<Value>(_ value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    /// The count, then what `body` writes of each value.
    package mutating func write<Value>(_ values: [Value], _ body: (inout ByteWriter, Value) -> Void) {
        write(values.count)
        for value in values { body(&self, value) }
    }

    /// The count, then each value.
    package mutating func write(_ values: [some ByteCodable]) {
        write(values) { $0.write($1) }
    }

    /// 32 bits, low byte first: for tables whose rows are found by their number.
    package mutating func write(fixed value: Int) {
        for shift in stride(from: 0, to: 32, by: 8) { bytes.append(UInt8(truncatingIfNeeded: value >> shift)) }
    }

    /// A flag, and after 1 the text.
    package mutating func write(optional text: String?) {
        write(text) { $0.write($1) }
    }

    /// In the order of their keys: the same words give the same bytes.
    package mutating func write(_ words: [String: String]) {
        write(words.sorted { $0.key < $1.key }) {
            $0.write($1.key)
            $0.write($1.value)
        }
    }
}
