#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The file of an index, read in pieces. Not mapped: a file that shrinks while it is mapped kills its reader.
final class IndexStorage: Sendable {
    private let path: String
    private let descriptor: Int32
    private let sections: [Range<Int>]

    init(_ path: String) throws(IndexError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            throw IndexError(path: path, reason: .missing(String(cString: strerror(errno))))
        }
        do throws(IndexError) {
            sections = try Self.sections(path, descriptor)
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    func size(of section: IndexLayout.Section) -> Int { sections[section.rawValue].count }

    /// A whole section.
    func read(_ section: IndexLayout.Section) throws(IndexError) -> [UInt8] {
        try read(section, 0..<size(of: section))
    }

    /// A part of a section.
    func read(_ section: IndexLayout.Section, _ range: Range<Int>) throws(IndexError) -> [UInt8] {
        let place = sections[section.rawValue]
        guard range.lowerBound >= 0, range.upperBound <= place.count,
            let bytes = Self.read(descriptor, at: place.lowerBound + range.lowerBound, count: range.count)
        else { throw damaged }
        return bytes
    }

    var damaged: IndexError { IndexError(path: path, reason: .damaged) }

    private static func sections(_ path: String, _ descriptor: Int32) throws(IndexError) -> [Range<Int>] {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            let header = read(descriptor, at: 0, count: IndexLayout.headerSize),
            header.starts(with: IndexLayout.magic)
        else { throw IndexError(path: path, reason: .foreign) }
        do throws(IndexDamage) {
            return try sections(of: header, size: Int(status.st_size))
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

    private static func read(_ descriptor: Int32, at offset: Int, count: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            while done < count {
                let got = pread(descriptor, buffer.baseAddress! + done, count - done, off_t(offset + done))
                if got < 0, errno == EINTR { continue }
                guard got > 0 else { break }
                done += got
            }
        }
        return bytes.count == count ? bytes : nil
    }
}
