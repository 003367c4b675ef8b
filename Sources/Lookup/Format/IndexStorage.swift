internal import Platform

/// The file of an index, read in pieces. Not mapped: a file that shrinks while it is mapped kills its reader.
final class IndexStorage: Sendable {
    private let path: String
    private let file: File
    private let sections: [Range<Int>]

    init(_ path: String) throws(IndexError) {
        self.path = path
        let file: File
        do throws(SystemError) { file = try File(reading: path, followsLink: true) } catch {
            throw IndexError(path: path, reason: error.isMissing ? .missing(error.text) : .unreadable(error.text))
        }
        sections = try Self.sections(path, file)
        self.file = file
    }

    func size(of section: IndexLayout.Section) -> Int { sections[section.rawValue].count }

    /// A whole section.
    func read(_ section: IndexLayout.Section) throws(IndexError) -> [UInt8] {
        try read(section, 0..<size(of: section))
    }

    /// A part of a section. The blocks that it stands in are read whole, for their hashes.
    func read(_ section: IndexLayout.Section, _ range: Range<Int>) throws(IndexError) -> [UInt8] {
        let place = sections[section.rawValue]
        guard range.lowerBound >= 0, range.upperBound <= place.count else { throw damaged }
        if range.isEmpty { return [] }
        let start = place.lowerBound + range.lowerBound - IndexLayout.headerSize
        let blocks = start / IndexBlocks.size..<(start + range.count - 1) / IndexBlocks.size + 1
        let first = blocks.lowerBound * IndexBlocks.size
        let end = min(blocks.upperBound * IndexBlocks.size, hashes.lowerBound - IndexLayout.headerSize)
        let known = IndexBlocks.place(of: blocks)
        guard end >= start + range.count, known.upperBound <= hashes.count,
            let bytes = Self.read(file, at: IndexLayout.headerSize + first, count: end - first),
            let wanted = Self.read(file, at: hashes.lowerBound + known.lowerBound, count: known.count),
            IndexBlocks.match(bytes, wanted)
        else { throw damaged }
        return Array(bytes[start - first..<start - first + range.count])
    }

    private var hashes: Range<Int> { sections[IndexLayout.Section.hashes.rawValue] }

    var damaged: IndexError { IndexError(path: path, reason: .damaged) }

    private static func sections(_ path: String, _ file: borrowing File) throws(IndexError) -> [Range<Int>] {
        guard let header = read(file, at: 0, count: IndexLayout.headerSize), header.starts(with: IndexLayout.magic)
        else {
            throw IndexError(path: path, reason: .foreign)
        }
        var reader = ByteReader(header[IndexLayout.magic.count...])
        let version: Int
        do throws(DamagedBytes) {
            version = try reader.fixed()
            if version == IndexLayout.version {
                guard header[IndexBlocks.sealPlace].elementsEqual(IndexBlocks.seal(of: header)) else {
                    throw DamagedBytes()
                }
                return try sections(&reader, size: file.size)
            }
        } catch {
            throw IndexError(path: path, reason: .damaged)
        }
        throw IndexError(path: path, reason: .otherVersion(version))
    }

    private static func sections(_ reader: inout ByteReader, size: Int) throws(DamagedBytes) -> [Range<Int>] {
        guard try reader.fixed() == size else { throw DamagedBytes() }
        return try IndexLayout.Section.allCases.map { (_) throws(DamagedBytes) in
            let start = try reader.fixed()
            let count = try reader.fixed()
            guard start >= IndexLayout.headerSize, start + count <= size else { throw DamagedBytes() }
            return start..<start + count
        }
    }

    private static func read(_ file: borrowing File, at offset: Int, count: Int) -> [UInt8]? {
        guard let bytes = try? file.read(at: offset, count: count), bytes.count == count else { return nil }
        return bytes
    }
}
