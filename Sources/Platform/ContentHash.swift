/// XXH64 with seed 0: names the content of a file in the manifest.
///
/// It guards against chance and age, not against an enemy: whoever can write pages that hash alike can write the
/// pages. It is the same on every machine and in every run, unlike `Hasher`, and it reads at memory speed.
/// See https://github.com/Cyan4973/xxHash/blob/dev/doc/xxhash_spec.md
package struct ContentHash: Sendable {
    private var lanes: (UInt64, UInt64, UInt64, UInt64) = (prime1 &+ prime2, prime2, 0, 0 &- prime1)
    private var length: UInt64 = 0

    package init() {}

    /// The hash of a whole content: of no bytes at all, `ef46db3751d8e999`.
    package static func of(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        var hash = ContentHash()
        return hash.finish(bytes)
    }

    /// Takes in a piece whose length is a multiple of 32, with more to follow.
    package mutating func update(_ bytes: UnsafeRawBufferPointer) {
        precondition(bytes.count % 32 == 0, "only the last piece may have a tail")
        length &+= UInt64(bytes.count)
        for offset in stride(from: 0, to: bytes.count, by: 32) {
            lanes.0 = Self.round(lanes.0, Self.word(bytes, offset))
            lanes.1 = Self.round(lanes.1, Self.word(bytes, offset + 8))
            lanes.2 = Self.round(lanes.2, Self.word(bytes, offset + 16))
            lanes.3 = Self.round(lanes.3, Self.word(bytes, offset + 24))
        }
    }

    /// Takes in the last piece, of any length, and returns the hash of all pieces.
    package mutating func finish(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
        let whole = bytes.count & ~31
        update(UnsafeRawBufferPointer(rebasing: bytes[..<whole]))
        var hash = length >= 32 ? merged : Self.prime5
        hash &+= length &+ UInt64(bytes.count - whole)
        var offset = whole
        while offset + 8 <= bytes.count {
            hash = Self.rotate(hash ^ Self.round(0, Self.word(bytes, offset)), 27) &* Self.prime1 &+ Self.prime4
            offset += 8
        }
        if offset + 4 <= bytes.count {
            let half = UInt64(UInt32(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt32.self)))
            hash = Self.rotate(hash ^ half &* Self.prime1, 23) &* Self.prime2 &+ Self.prime3
            offset += 4
        }
        for byte in bytes[offset...] {
            hash = Self.rotate(hash ^ UInt64(byte) &* Self.prime5, 11) &* Self.prime1
        }
        hash = (hash ^ hash >> 33) &* Self.prime2
        hash = (hash ^ hash >> 29) &* Self.prime3
        return hash ^ hash >> 32
    }

    private var merged: UInt64 {
        var hash = Self.rotate(lanes.0, 1) &+ Self.rotate(lanes.1, 7)
        hash &+= Self.rotate(lanes.2, 12) &+ Self.rotate(lanes.3, 18)
        hash = (hash ^ Self.round(0, lanes.0)) &* Self.prime1 &+ Self.prime4
        hash = (hash ^ Self.round(0, lanes.1)) &* Self.prime1 &+ Self.prime4
        hash = (hash ^ Self.round(0, lanes.2)) &* Self.prime1 &+ Self.prime4
        return (hash ^ Self.round(0, lanes.3)) &* Self.prime1 &+ Self.prime4
    }

    private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
    private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
    private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
    private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
    private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5

    @inline(__always)
    private static func rotate(_ value: UInt64, _ bits: UInt64) -> UInt64 { value << bits | value >> (64 - bits) }

    @inline(__always)
    private static func round(_ lane: UInt64, _ word: UInt64) -> UInt64 {
        rotate(lane &+ word &* prime2, 31) &* prime1
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
        UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }
}

/// Hashes files one after the other through one piece of memory, on one thread.
package final class FileHasher {
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 32)

    package init() {}

    deinit { buffer.deallocate() }

    /// The hash of a file's bytes, as `ContentHash` has it; nil for anything that is no regular file or cannot be read.
    /// A symbolic link is followed.
    package func hash(_ path: String) -> UInt64? {
        guard let file = try? File(reading: path, followsLink: true) else { return nil }
        var hash = ContentHash()
        var rest = file.size
        while rest > buffer.count {
            guard let count = try? file.read(into: buffer), count == buffer.count else { return nil }
            hash.update(UnsafeRawBufferPointer(buffer))
            rest -= count
        }
        let last = UnsafeMutableRawBufferPointer(rebasing: buffer[..<rest])
        guard let count = try? file.read(into: last), count == rest else { return nil }
        return hash.finish(UnsafeRawBufferPointer(last))
    }
}
