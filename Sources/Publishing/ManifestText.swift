internal import Platform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The order of paths in a manifest: byte by byte, as `LC_ALL=C sort` has it.
func compareBytes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
    let common = min(left.count, right.count)
    let order = common == 0 ? 0 : memcmp(left.baseAddress!, right.baseAddress!, common)
    return order == 0 ? left.count - right.count : Int(order)
}

extension Manifest {
    private static let magic = "naslag-manifest 1 "

    /// Reads a manifest; nil when it is cut short, changed by hand or of another version: it is then not trusted.
    init?(_ bytes: [UInt8]) {
        var reader = LineReader(bytes: bytes)
        guard let head = reader.next(), bytes[head].starts(with: Self.magic.utf8) else { return nil }
        var entries: [Entry] = []
        entries.reserveCapacity(bytes.count / 48)
        while let line = reader.next() {
            if bytes[line].starts(with: "end ".utf8) {
                let sum = bytes.withUnsafeBytes {
                    ContentHash.of(UnsafeRawBufferPointer(rebasing: $0[..<line.lowerBound]))
                }
                guard reader.isAtEnd, Self.number(bytes[(line.lowerBound + 4)..<line.upperBound], radix: 16) == sum
                else { return nil }
                self.init(
                    generator: Self.text(bytes[head.dropFirst(Self.magic.utf8.count)]), bytes: bytes, entries: entries)
                return
            }
            guard let entry = Self.entry(bytes, line) else { return nil }
            entries.append(entry)
        }
        return nil
    }

    /// The closing line for all that was written so far.
    static func end(of bytes: [UInt8]) -> [UInt8] {
        var line = Array("end ".utf8)
        appendHex(bytes.withUnsafeBytes { ContentHash.of($0) }, to: &line)
        line.append(UInt8(ascii: "\n"))
        return line
    }

    /// The opening line. Line ends in the generator's name would break the list.
    static func head(generator: String) -> [UInt8] {
        Array((magic + generator.split(whereSeparator: \.isNewline).joined(separator: " ") + "\n").utf8)
    }

    /// Appends a line for a file or link.
    static func append(isLink: Bool, digest: UInt64, size: Int, path: String, to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: isLink ? "l" : "f"))
        bytes.append(UInt8(ascii: " "))
        appendHex(digest, to: &bytes)
        bytes.append(contentsOf: " \(size) ".utf8)
        bytes.append(contentsOf: path.utf8)
        bytes.append(UInt8(ascii: "\n"))
    }

    private static func entry(_ bytes: [UInt8], _ line: Range<Int>) -> Entry? {
        let start = line.lowerBound
        // A kind, a space, sixteen digits, a space: the size begins at 19.
        guard line.count > 21, let space = bytes[(start + 19)..<line.upperBound].firstIndex(of: UInt8(ascii: " ")),
            let digest = number(bytes[(start + 2)..<(start + 18)], radix: 16),
            let size = number(bytes[(start + 19)..<space], radix: 10), space + 1 < line.upperBound
        else { return nil }
        return Entry(
            isLink: bytes[start] == UInt8(ascii: "l"), digest: digest, size: Int(truncatingIfNeeded: size),
            path: (space + 1)..<line.upperBound)
    }

    private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

    private static func number(_ digits: ArraySlice<UInt8>, radix: UInt64) -> UInt64? {
        var value: UInt64 = 0
        for digit in digits {
            let unit = digit < 0x3A ? digit &- 0x30 : digit &- 0x57
            guard UInt64(unit) < radix else { return nil }
            value = value &* radix &+ UInt64(unit)
        }
        return digits.isEmpty ? nil : value
    }

    private static func appendHex(_ value: UInt64, to bytes: inout [UInt8]) {
        for shift in stride(from: UInt64(60), through: 0, by: -4) {
            let unit = UInt8(truncatingIfNeeded: value >> shift) & 15
            bytes.append(unit < 10 ? 0x30 + unit : 0x57 + unit)
        }
    }
}

/// Walks over the lines of a text without copying them.
private struct LineReader {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) { self.bytes = bytes }

    var isAtEnd: Bool { position == bytes.count }

    /// The next line without its end; nil when there is no further line that has one.
    mutating func next() -> Range<Int>? {
        let start = position
        let length = bytes.withUnsafeBytes { all -> Int? in
            guard start < all.count, let found = memchr(all.baseAddress! + start, 10, all.count - start) else {
                return nil
            }
            return UnsafeRawPointer(found) - (all.baseAddress! + start)
        }
        guard let length else { return nil }
        position = start + length + 1
        return start..<(start + length)
    }
}
