internal import CBytes

/// Fast searches in a run of bytes, with the C library's `memchr` and `memmem`.
package struct ByteSearch {
    private let buffer: UnsafeBufferPointer<UInt8>

    package init(in buffer: UnsafeBufferPointer<UInt8>) {
        self.buffer = buffer
    }

    /// The offset of the first `byte` in `start..<end`.
    package func first(_ byte: UInt8, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? buffer.count
        guard start < end, let base = buffer.baseAddress,
            let found = naslag_memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The offset of the first occurrence of `needle` that lies in `start..<end`.
    package func first(_ needle: StaticString, from start: Int, to end: Int? = nil) -> Int? {
        let end = end ?? buffer.count
        guard start < end, let base = buffer.baseAddress,
            let found = naslag_memmem(base + start, end - start, needle.utf8Start, needle.utf8CodeUnitCount)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The same for bytes that are only known when the program runs.
    package func first(_ needle: [UInt8], from start: Int) -> Int? {
        guard start < buffer.count, !needle.isEmpty, let base = buffer.baseAddress,
            let found = naslag_memmem(base + start, buffer.count - start, needle, needle.count)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// The offset of the first copy of the bytes of `needle`, a range of these bytes, that lies in `start..<end`.
    package func first(copyOf needle: Range<Int>, from start: Int, to end: Int) -> Int? {
        guard start < end, !needle.isEmpty, let base = buffer.baseAddress,
            let found = naslag_memmem(base + start, end - start, base + needle.lowerBound, needle.count)
        else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }

    /// Whether `needle` stands at `offset`.
    package func has(_ needle: StaticString, at offset: Int) -> Bool {
        offset >= 0 && offset + needle.utf8CodeUnitCount <= buffer.count
            && naslag_memcmp(buffer.baseAddress! + offset, needle.utf8Start, needle.utf8CodeUnitCount) == 0
    }

    /// How often `needle` occurs in `range`, not overlapping.
    package func count(_ needle: StaticString, in range: Range<Int>) -> Int {
        var count = 0
        var position = range.lowerBound
        while let found = first(needle, from: position, to: range.upperBound) {
            count += 1
            position = found + needle.utf8CodeUnitCount
        }
        return count
    }

    /// Where the line that holds `offset` ends: at its line feed, or at the end of the text.
    package func lineEnd(from offset: Int) -> Int {
        first(0x0A, from: offset) ?? buffer.count
    }
}
