internal import Platform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The tree under construction, beside the output and invisible to its readers.
///
/// Files get the permissions 644 and folders 755 whatever the `umask`: a site is made to be read by a web server of
/// another user, and the same input has to give the same site. To keep it private, close the folder around it.
struct NewTree: Sendable {
    /// Marks a tree that was never published, so that a later build may remove all of it.
    static let marker = OutputPath.hidden + "/unfinished"

    let folder: Folder
    /// Whether the `umask` takes permissions away, so that each has to be set again.
    private let setsPermissions: Bool

    init(making place: OutputPlace) throws(SystemError) {
        try place.parent.make(place.staging)
        folder = try Folder(place.staging, in: place.parent.descriptor)
        setsPermissions = try folder.status().permissions & 0o777 != 0o755
        if setsPermissions {
            try Self.permit { [folder] () throws(SystemError) in
                try checked { fchmod(folder.descriptor, 0o755) }
            }
        }
        try write(Self.marker, [])
    }

    /// A published tree, to put something into it after all.
    init(published folder: Folder) {
        self.folder = folder
        setsPermissions = true
    }

    func write(_ path: String, _ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        let file = try make(path)
        try file.write(bytes)
        try file.finish()
    }

    func write(_ path: String, _ bytes: [UInt8]) throws(SystemError) {
        try bytes.withUnsafeBytes { raw in
            Result { () throws(SystemError) in try write(path, raw) }
        }.get()
    }

    /// Writes the rest of an open file, and returns the hash and size of what was written.
    func write(_ path: String, from source: borrowing File) throws(SystemError) -> (digest: UInt64, size: Int) {
        let file = try make(path)
        let content = try source.forEachPiece { (piece) throws(SystemError) in try file.write(piece) }
        try file.finish()
        return content
    }

    func symlink(_ path: String, to text: String) throws(SystemError) {
        try withFolders(above: path) { () throws(SystemError) in try folder.symlink(path, to: text) }
    }

    /// Makes a folder and those above it; `EEXIST` when it is there.
    func makeFolder(_ path: UnsafePointer<CChar>) throws(SystemError) {
        try withFolders(above: path) { () throws(SystemError) in
            try folder.make(path)
            guard setsPermissions else { return }
            try Self.permit { [folder] () throws(SystemError) in
                try checked { fchmodat(folder.descriptor, path, 0o755, 0) }
            }
        }
    }

    /// Runs a call that makes `path`, and once more after making the folders above it, if those were missing.
    func withFolders<Answer: ~Copyable>(
        above path: UnsafePointer<CChar>, _ body: () throws(SystemError) -> Answer
    ) throws(SystemError) -> Answer {
        do throws(SystemError) { return try body() } catch {
            guard error.code == ENOENT, let slash = strrchr(path, CInt(UInt8(ascii: "/"))) else { throw error }
            var above = Array(UnsafeBufferPointer(start: path, count: UnsafePointer(slash) - path))
            above.append(0)
            do throws(SystemError) { try makeFolder(above) } catch {
                // Another thread may have been first.
                if error.code != EEXIST { throw error }
            }
        }
        return try body()
    }

    /// Sets permissions where the file system has any: FAT has none, and says so in one of these ways.
    static func permit(_ call: () throws(SystemError) -> Void) throws(SystemError) {
        do throws(SystemError) { try call() } catch {
            guard [EPERM, ENOSYS, ENOTSUP, EOPNOTSUPP].contains(error.code) else { throw error }
        }
    }

    static func permit(_ permissions: mode_t, _ file: borrowing File) throws(SystemError) {
        do throws(SystemError) { try file.setPermissions(permissions) } catch {
            try permit { () throws(SystemError) in throw error }
        }
    }

    private func make(_ path: String) throws(SystemError) -> File {
        let file = try withFolders(above: path) { () throws(SystemError) in
            try File(making: path, in: folder.descriptor)
        }
        if setsPermissions { try Self.permit(0o644, file) }
        return file
    }
}
