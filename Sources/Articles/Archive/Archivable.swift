/// A value that a cache keeps: the same value always gives the same bytes, on any machine.
///
/// Numbers are variable-length (7 bits a byte, least first), texts and lists carry their length, dictionaries are in
/// the order of their keys. There are no names and no version in it: whoever keeps the bytes keeps the version of the
/// program with them.
package protocol Archivable {
    func write(to archive: inout ArchiveWriter)
    /// - Throws: `ArchiveDamage` where the bytes are no such value.
    init(from archive: inout ArchiveReader) throws(ArchiveDamage)
}

/// The bytes were not written by this version of the program, or were cut short.
package struct ArchiveDamage: Error {
    package init() {}
}

/// Bytes in the making.
package struct ArchiveWriter {
    package private(set) var bytes: [UInt8] = []

    /// - Parameter capacity: about how many bytes will be written.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Appends a value as another archive has it.
    package mutating func write(archived part: ArraySlice<UInt8>) {
        bytes.append(contentsOf: part)
    }

    package mutating func write(_ number: Int) {
        var rest = UInt64(bitPattern: Int64(number))
        while rest >= 0x80 {
            bytes.append(UInt8(rest & 0x7F) | 0x80)
            rest >>= 7
        }
        bytes.append(UInt8(rest))
    }

    package mutating func write(_ text: String) {
        write(text.utf8.count)
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func write(bytes part: [UInt8]) {
        write(bytes: part[...])
    }

    package mutating func write(bytes part: ArraySlice<UInt8>) {
        write(part.count)
        bytes.append(contentsOf: part)
    }

    package mutating func write(_ flag: Bool) {
        bytes.append(flag ? 1 : 0)
    }

    package mutating func write(_ value: some Archivable) {
        value.write(to: &self)
    }

    package mutating func write<Value>(_ value: Value?, _ body: (inout ArchiveWriter, Value) -> Void) {
        write(value != nil)
        if let value { body(&self, value) }
    }

    package mutating func write<Value>(_ values: [Value], _ body: (inout ArchiveWriter, Value) -> Void) {
        write(values.count)
        for value in values { body(&self, value) }
    }

    package mutating func write(_ values: [some Archivable]) {
        write(values) { $0.write($1) }
    }

    package mutating func write<Value>(_ values: [LocaleTag: Value], _ body: (inout ArchiveWriter, Value) -> Void) {
        write(values.sorted { $0.key < $1.key }) { archive, pair in
            archive.write(pair.key.tag)
            body(&archive, pair.value)
        }
    }
}

/// Bytes being read; every length is checked against what is left.
package struct ArchiveReader {
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

    private mutating func byte() throws(ArchiveDamage) -> UInt8 {
        guard position < end else { throw ArchiveDamage() }
        defer { position += 1 }
        return bytes[position]
    }

    package mutating func number() throws(ArchiveDamage) -> Int {
        var value: UInt64 = 0
        for shift in stride(from: UInt64(0), to: 70, by: 7) {
            let byte = try byte()
            value |= UInt64(byte & 0x7F) << shift
            if byte < 0x80 { return Int(Int64(bitPattern: value)) }
        }
        throw ArchiveDamage()
    }

    /// A count of things that take a byte at least.
    private mutating func count() throws(ArchiveDamage) -> Int {
        let count = try number()
        guard count >= 0, count <= end - position else { throw ArchiveDamage() }
        return count
    }

    package mutating func text() throws(ArchiveDamage) -> String {
        let count = try count()
        defer { position += count }
        return String(decoding: bytes[position..<position + count], as: UTF8.self)
    }

    /// What was read since `position` was `start`: values as `ArchiveWriter.write(archived:)` takes them.
    package func archived(from start: Int) -> ArraySlice<UInt8> { bytes[start..<position] }

    /// Bytes that were written as such: a part of the archive, without a copy of it.
    package mutating func piece() throws(ArchiveDamage) -> ArraySlice<UInt8> {
        let count = try count()
        defer { position += count }
        return bytes[position..<position + count]
    }

    package mutating func flag() throws(ArchiveDamage) -> Bool {
        switch try byte() {
        case 0: false
        case 1: true
        default: throw ArchiveDamage()
        }
    }

    package mutating func optional<Value>(
        _ body: (inout ArchiveReader) throws(ArchiveDamage) -> Value
    ) throws(ArchiveDamage) -> Value? {
        try flag() ? try body(&self) : nil
    }

    package mutating func list<Value>(
        _ body: (inout ArchiveReader) throws(ArchiveDamage) -> Value
    ) throws(ArchiveDamage) -> [Value] {
        let count = try count()
        var values: [Value] = []
        values.reserveCapacity(count)
        for _ in 0..<count { values.append(try body(&self)) }
        return values
    }

    package mutating func list<Value: Archivable>() throws(ArchiveDamage) -> [Value] {
        try list { (archive) throws(ArchiveDamage) in try Value(from: &archive) }
    }

    package mutating func texts() throws(ArchiveDamage) -> [String] {
        try list { (archive) throws(ArchiveDamage) in try archive.text() }
    }

    package mutating func locale() throws(ArchiveDamage) -> LocaleTag {
        guard let locale = LocaleTag(try text()) else { throw ArchiveDamage() }
        return locale
    }

    package mutating func byLocale<Value>(
        _ body: (inout ArchiveReader) throws(ArchiveDamage) -> Value
    ) throws(ArchiveDamage) -> [LocaleTag: Value] {
        var values: [LocaleTag: Value] = [:]
        for _ in 0..<(try count()) {
            let locale = try locale()
            values[locale] = try body(&self)
        }
        return values
    }

    /// The case of an enumeration by its raw text.
    package mutating func raw<Value: RawRepresentable<String>>() throws(ArchiveDamage) -> Value {
        guard let value = Value(rawValue: try text()) else { throw ArchiveDamage() }
        return value
    }
}
