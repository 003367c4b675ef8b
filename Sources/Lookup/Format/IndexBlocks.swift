internal import Platform

/// The hashes of the blocks of an index, by which an answer knows that what it reads is what the build wrote: a
/// disk that gives zeros for a block changes no answer, it is a damaged index.
///
/// The hashes stand behind the sections. They need no hash of their own: a wrong one fits no block.
enum IndexBlocks {
    static let size = 4_096
    private static let hashSize = 8

    /// - Parameter content: all sections, one behind the other.
    /// - Returns: the hash of each block, XXH64 with its low byte first; the last block may be short.
    static func hashes(of content: [UInt8]) -> [UInt8] {
        stride(from: 0, to: content.count, by: size).flatMap { start in
            bytes(of: hash(content[start..<min(start + size, content.count)]))
        }
    }

    /// Where the hashes of some blocks stand among the hashes of all.
    static func place(of blocks: Range<Int>) -> Range<Int> {
        blocks.lowerBound * hashSize..<blocks.upperBound * hashSize
    }

    /// Whether blocks that follow each other have these hashes.
    static func match(_ content: [UInt8], _ hashes: [UInt8]) -> Bool { self.hashes(of: content) == hashes }

    /// Where a header holds its own hash.
    static let sealPlace = IndexLayout.headerSize - hashSize..<IndexLayout.headerSize

    /// The hash of what stands in a header in front of it.
    static func seal(of header: [UInt8]) -> [UInt8] { bytes(of: hash(header[..<sealPlace.lowerBound])) }

    private static func hash(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes(ContentHash.of) }

    private static func bytes(of hash: UInt64) -> [UInt8] {
        stride(from: UInt64(0), to: 64, by: 8).map { UInt8(truncatingIfNeeded: hash >> $0) }
    }
}
