internal import CArchive
internal import Platform

/// Writes a `.zip` or `.tar` that depends on nothing but names and contents: the same files give the same bytes.
///
/// The archive gets its name only when it is complete. All of it is written on one thread.
final class ZipTarWriter {
    enum Format {
        case zip
        case tar
    }

    private let archive: OpaquePointer
    private let path: String
    private let modified: Int
    private let file: AtomicFile
    private let locale: ThreadLocale

    init(_ format: Format, path: String, modified: Int) throws(ArchiveError) {
        // libarchive writes names in the characters of this thread's locale, which may be those of ASCII alone.
        guard let locale = ThreadLocale() else {
            throw ArchiveError(path: path, reason: "this system has no locale for UTF-8")
        }
        do throws(FileError) { file = try AtomicFile(path) } catch { throw ArchiveError(error) }
        guard let archive = archive_write_new() else { throw ArchiveError(path: path, reason: "no memory is left") }
        self.locale = locale
        self.archive = archive
        self.path = path
        self.modified = modified
        // Zip stores local time. The build is over: no other thread reads the time zone.
        Environment.useUTC()
        switch format {
        case .zip:
            try check(archive_write_set_format_zip(archive))
            try check(
                archive_write_set_options(
                    archive, "zip:compression=deflate,zip:compression-level=9,zip:hdrcharset=UTF-8"))
        case .tar:
            try check(archive_write_set_format_pax_restricted(archive))
            try check(archive_write_set_options(archive, "hdrcharset=UTF-8"))
        }
        try check(archive_write_open_fd(archive, file.descriptor))
    }

    deinit { archive_write_free(archive) }

    func addFile(_ name: String, _ bytes: [UInt8]) throws(ArchiveError) {
        try add(name, .file) { archive_entry_set_size($0, Int64(bytes.count)) }
        let count = bytes.withUnsafeBytes { archive_write_data(archive, $0.baseAddress, $0.count) }
        guard count == bytes.count else { throw failure() }
    }

    /// - Parameter text: what the link says, relative to its own folder.
    func addLink(_ name: String, to text: String) throws(ArchiveError) {
        try add(name, .link) { archive_entry_set_symlink_utf8($0, text) }
    }

    func finish() throws(ArchiveError) {
        try check(archive_write_close(archive))
        do throws(FileError) { try file.publish() } catch { throw ArchiveError(error) }
    }

    /// What an entry is and who may do what with it, in the numbers of stat(2), which archives store.
    private enum Kind: UInt32 {
        case file = 0o100644
        case link = 0o120777
    }

    private func add(_ name: String, _ kind: Kind, _ set: (OpaquePointer) -> Void) throws(ArchiveError) {
        guard let entry = archive_entry_new() else { throw ArchiveError(path: path, reason: "no memory is left") }
        defer { archive_entry_free(entry) }
        archive_entry_set_pathname_utf8(entry, name)
        archive_entry_set_mode(entry, .init(kind.rawValue))
        archive_entry_set_mtime(entry, modified, 0)
        set(entry)
        try check(archive_write_header(archive, entry))
    }

    private func check(_ answer: Int32) throws(ArchiveError) {
        // A warning, such as a name that had to be changed, makes another archive than was asked for.
        if answer != ARCHIVE_OK { throw failure() }
    }

    private func failure() -> ArchiveError {
        ArchiveError(
            path: path, reason: archive_error_string(archive).map { String(cString: $0) } ?? "it cannot be written")
    }
}

/// Why there is no archive.
package struct ArchiveError: Error, CustomStringConvertible {
    package let path: String
    /// The words of the system or of libarchive.
    package let reason: String

    init(path: String, reason: String) {
        self.path = path
        self.reason = reason
    }

    init(_ error: FileError) {
        self.init(path: error.path, reason: error.cause.text)
    }

    package var description: String { "\(path): \(reason)" }
}
