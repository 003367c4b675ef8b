#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Writes a file whole or not at all: beside it first, then in its place.
///
/// A reader, and whoever starts the machine again after a crash, finds the old bytes or the new ones. The file keeps its
/// mode and, where the system lets us, its owner; its other hard links keep the old bytes. A symbolic link is followed:
/// the file that it names is replaced, the link stays. What is there but is no regular file is refused.
package enum AtomicFile {
    /// - Parameters:
    ///   - old: what the new bytes were made from. A file that holds anything else by now, since an editor saved it, is left
    ///     alone.
    ///   - isSynced: false for what can be made again, as that is many times faster.
    /// - Throws: `FileError`; the file is then as it was.
    package static func write(
        _ bytes: [UInt8], to path: String, over old: [UInt8]? = nil, isSynced: Bool = true
    ) throws(FileError) {
        try FileSystem.makeFolders(above: path)
        do throws(SystemError) {
            let target = try place(of: path)
            let folder = folder(of: target)
            let temporary = try make(bytes, in: folder, like: target, isSynced: isSynced)
            do throws(SystemError) {
                if let old, try File(reading: target).read() != old { throw SystemError.changedMeanwhile }
                try checked { rename(temporary, target) }
            } catch {
                unlink(temporary)
                throw error
            }
            if isSynced { sync(folder) }
        } catch {
            throw FileError(path: path, cause: error)
        }
    }

    /// The path itself, or what a link there leads to.
    private static func place(of path: String) throws(SystemError) -> String {
        var found = stat()
        guard lstat(path, &found) == 0 else { return path }
        guard FileStatus(found).isLink else { return path }
        guard let target = FileSystem.resolved(path) else { throw SystemError.last }
        return target
    }

    /// Makes the new file, closed and with the mode and owner of the old one.
    private static func make(
        _ bytes: [UInt8], in folder: String, like target: String, isSynced: Bool
    ) throws(SystemError) -> String {
        var found = stat()
        let old = lstat(target, &found) == 0 ? FileStatus(found) : nil
        if let old, !old.isFile { throw old.isFolder ? SystemError(EISDIR) : .notRegular }
        for number in 0..<1000 {
            let temporary = "\(folder)/.naslag-\(getpid())-\(number)"
            do throws(SystemError) {
                try fill(File(making: temporary), with: bytes, like: old, isSynced: isSynced)
                return temporary
            } catch {
                // One of another program, or of one that died: it is not ours to remove.
                if error.code == EEXIST { continue }
                unlink(temporary)
                throw error
            }
        }
        throw SystemError(EEXIST)
    }

    private static func fill(
        _ file: consuming File, with bytes: [UInt8], like old: FileStatus?, isSynced: Bool
    ) throws(SystemError) {
        if let old { try file.takeOver(old) }
        try file.write(bytes)
        if isSynced { try file.sync() }
        try file.finish()
    }

    private static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Some file systems cannot sync a folder; the file itself is safe by then.
    private static func sync(_ folder: String) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }
}

extension File {
    /// Gives the file the mode of another, and its owner, which only root can give away.
    fileprivate func takeOver(_ old: FileStatus) throws(SystemError) {
        if fchown(descriptor, old.owner, old.group) != 0 { _ = fchown(descriptor, uid_t.max, old.group) }
        try setPermissions(old.permissions)
    }
}
