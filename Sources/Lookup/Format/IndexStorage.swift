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

    /// A part of a section.
    func read(_ section: IndexLayout.Section, _ range: Range<Int>) throws(IndexError) -> [UInt8] {
        let place = sections[section.rawValue]
        guard range.lowerBound >= 0, range.upperBound <= place.count,
            let bytes = Self.read(file, at: place.lowerBound + range.lowerBound, count: range.count)
        else { throw damaged }
        return bytes
    }

    var damaged: IndexError { IndexError(path: path, reason: .damaged) }

    private static func sections(_ path: String, _ file: borrowing File) throws(IndexError) -> [Range<Int>] {
        guard let header = read(file, at: 0, count: IndexLayout.headerSize), header.starts(with: IndexLayout.magic) else {
            throw IndexError(path: path, reason: .foreign)
        }
        do throws(IndexDamage) {
            return try sections(of: header, size: file.size)
        } catch {
            throw IndexError(path: path, reason: error.version.map(IndexError.Reason.otherVersion) ?? .damaged)
        }
    }

    private static func sections(of header: [UInt8], size: Int) throws(IndexDamage) -> [Range<Int>] {
        var reader = ByteReader(header[IndexLayout.magic.count...])
        let version = try reader.fixed()
        guard version == IndexLayout.version else { throw IndexDamage(version: version) }
        guard try reader.fixed() == size else { throw IndexDamage() }
        return try IndexLayout.Section.allCases.map { (_) throws(IndexDamage) in
            let start = try reader.fixed()
            let count = try reader.fixed()
            guard start >= IndexLayout.headerSize, start + count <= size else { throw IndexDamage() }
            return start..<start + count
        }
    }

    private static func read(_ file: borrowing File, at offset: Int, count: Int) -> [UInt8]? {
        guard let bytes = try? file.read(at: offset, count: count), bytes.count == count else { return nil }
        return bytes
    }
}
