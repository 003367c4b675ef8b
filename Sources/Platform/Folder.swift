#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An open folder. Every call names its path relative to it, so nothing depends on the working folder, and a
/// folder that is renamed meanwhile is still the same one.
package final class Folder: Sendable {
    package let descriptor: CInt

    /// Opens an existing folder; a symbolic link in the last component is not followed.
    package init(_ path: UnsafePointer<CChar>, in parent: CInt = AT_FDCWD) throws(SystemError) {
        descriptor = try checked { openat(parent, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    }

    deinit { close(descriptor) }

    /// Makes a folder with the permissions 0755, less the umask.
    ///
    /// - Throws: `EEXIST` where the name is taken, `ENOENT` where the folder above it is missing.
    package func make(_ path: UnsafePointer<CChar>) throws(SystemError) {
        try checked { mkdirat(descriptor, path, 0o755) }
    }

    /// Gives `path` a second name in another folder of the file system. A symbolic link is linked, not followed.
    package func link(_ path: UnsafePointer<CChar>, into other: Folder) throws(SystemError) {
        try checked { linkat(descriptor, path, other.descriptor, path, 0) }
    }

    /// Makes a symbolic link at `path` that says `text`.
    ///
    /// - Throws: `EEXIST` where the name is taken.
    package func symlink(_ path: UnsafePointer<CChar>, to text: String) throws(SystemError) {
        try checked { symlinkat(text, descriptor, path) }
    }

    /// Renames a file, link or folder, here or into another folder of the file system, in one step. A file or link of
    /// the new name is replaced.
    ///
    /// - Throws: the `errno` of rename(2); nothing has changed then.
    package func move(_ path: UnsafePointer<CChar>, to target: UnsafePointer<CChar>, in other: Folder)
        throws(SystemError)
    {
        try checked { renameat(descriptor, path, other.descriptor, target) }
    }

    /// Removes a file or a link, not what the link leads to.
    ///
    /// - Throws: the `errno` of unlink(2), `ENOENT` for what is not there.
    package func remove(_ path: UnsafePointer<CChar>) throws(SystemError) {
        try checked { unlinkat(descriptor, path, 0) }
    }

    /// Removes an empty folder.
    ///
    /// - Throws: `ENOTEMPTY` or `EEXIST` where something is in it.
    package func removeFolder(_ path: UnsafePointer<CChar>) throws(SystemError) {
        try checked { unlinkat(descriptor, path, AT_REMOVEDIR) }
    }

    /// The status of an entry; of a symbolic link itself.
    ///
    /// - Throws: `ENOENT` where there is none.
    package func status(_ path: UnsafePointer<CChar>) throws(SystemError) -> FileStatus {
        var found = stat()
        try checked { fstatat(descriptor, path, &found, AT_SYMLINK_NOFOLLOW) }
        return FileStatus(found)
    }

    /// The status of the folder itself.
    package func status() throws(SystemError) -> FileStatus {
        var found = stat()
        try checked { fstat(descriptor, &found) }
        return FileStatus(found)
    }

    /// Sets the modification time, where the file system lets it.
    package func setModified(_ path: UnsafePointer<CChar>, _ time: FileTime) {
        let same = timespec(tv_sec: time.seconds, tv_nsec: time.nanoseconds)
        withUnsafeTemporaryAllocation(of: timespec.self, capacity: 2) { times in
            times.initialize(repeating: same)
            _ = utimensat(descriptor, path, times.baseAddress!, AT_SYMLINK_NOFOLLOW)
        }
    }

    /// The text of a symbolic link.
    package func target(_ path: UnsafePointer<CChar>) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let text = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            do throws(SystemError) {
                count = try checked { readlinkat(descriptor, path, buffer.baseAddress!, buffer.count) }
            } catch { failure = error }
        }
        if let failure { throw failure }
        return text
    }

    /// Flushes the folder's own entries to the device (fsync).
    package func sync() throws(SystemError) {
        try checked { fsync(descriptor) }
    }

    /// The names in a folder below this one, each with whether it is a folder itself; `.` and `..` are left out.
    package func list(_ path: RawPath, _ body: (UnsafePointer<CChar>, _ isFolder: Bool) -> Void) throws(SystemError) {
        let path = path.isRoot ? RawPath(".") : path
        let opened = try checked {
            openat(descriptor, path.bytes, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        }
        guard let stream = fdopendir(opened) else {
            let failure = SystemError.last
            close(opened)
            throw failure
        }
        defer { closedir(stream) }
        errno = 0
        while let entry = readdir(stream) {
            try withUnsafePointer(to: &entry.pointee.d_name) { (tuple) throws(SystemError) in
                let name = UnsafeRawPointer(tuple).assumingMemoryBound(to: CChar.self)
                if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { return }
                var type = CInt(entry.pointee.d_type)
                if type == CInt(DT_UNKNOWN) {
                    type = try status(path.appending(name).bytes).isFolder ? CInt(DT_DIR) : CInt(DT_REG)
                }
                body(name, type == CInt(DT_DIR))
            }
            errno = 0
        }
        if errno != 0 { throw SystemError.last }
    }
}
