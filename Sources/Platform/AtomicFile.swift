#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A file that is written whole or not at all: beside its place first, then in it.
///
/// A reader, and whoever starts the machine again after a crash, finds the old bytes or the new ones. The file keeps
/// its mode and, where the system lets us, its owner; its other hard links keep the old bytes. A symbolic link is
/// followed: the file that it names is replaced, the link stays. What is there but is no regular file is refused.
package final class AtomicFile {
    /// What is written to it goes to the new file, until `publish`.
    package let descriptor: CInt

    private let path: String
    /// The path itself, or what a link there leads to.
    private let target: String
    private let temporary: String
    private var file: File?
    private var isPublished = false

    /// Begins a file, in folders that are made where they are missing.
    ///
    /// - Parameter followsLink: false to replace a link itself.
    /// - Throws: `FileError`, also for a device, a pipe or a folder of that name.
    package init(_ path: String, followsLink: Bool = true) throws(FileError) {
        self.path = path
        try FileSystem.makeFolders(above: path)
        do throws(SystemError) {
            target = try followsLink ? Self.target(of: path) : path
            let old = try Self.status(of: target)
            var temporary = ""
            let file = try Self.make(in: FileSystem.folder(of: target), as: &temporary)
            self.temporary = temporary
            descriptor = file.descriptor
            if let old, old.isFile { file.takeOver(old) }
            self.file = consume file
        } catch {
            throw FileError(path: path, cause: error)
        }
    }

    deinit {
        if !isPublished { unlink(temporary) }
    }

    /// Adds to the new file.
    package func write(_ bytes: [UInt8]) throws(FileError) {
        do throws(SystemError) { try File.write(bytes, to: descriptor) } catch {
            throw FileError(path: path, cause: error)
        }
    }

    /// Puts the new file in its place.
    ///
    /// - Parameters:
    ///   - old: what the new bytes were made from. A file that holds anything else by now, since an editor saved it, is
    ///     left alone.
    ///   - isSynced: false for what can be made again, as that is many times faster.
    /// - Throws: `FileError`; the file is then as it was.
    package func publish(over old: [UInt8]? = nil, isSynced: Bool = true) throws(FileError) {
        do throws(SystemError) {
            if isSynced { try checked { fsync(descriptor) } }
            try file.take()?.finish()
            if let old, try File(reading: target).read() != old { throw SystemError.changedMeanwhile }
            try checked { rename(temporary, target) }
            isPublished = true
            if isSynced { Self.sync(FileSystem.folder(of: target)) }
        } catch {
            throw FileError(path: path, cause: error)
        }
    }

    /// Does all of it with bytes that are there: see `publish`.
    package static func write(
        _ bytes: [UInt8], to path: String, over old: [UInt8]? = nil, followsLink: Bool = true, isSynced: Bool = true
    ) throws(FileError) {
        let file = try AtomicFile(path, followsLink: followsLink)
        try file.write(bytes)
        try file.publish(over: old, isSynced: isSynced)
    }

    private static func target(of path: String) throws(SystemError) -> String {
        var found = stat()
        guard lstat(path, &found) == 0, FileStatus(found).isLink else { return path }
        guard let target = FileSystem.resolved(path) else { throw SystemError.last }
        return target
    }

    /// The file or link that is to be replaced; nil where there is nothing.
    private static func status(of target: String) throws(SystemError) -> FileStatus? {
        var found = stat()
        guard lstat(target, &found) == 0 else { return nil }
        let old = FileStatus(found)
        guard old.isFile || old.isLink else { throw old.isFolder ? SystemError(EISDIR) : .notRegular }
        return old
    }

    private static func make(in folder: String, as path: inout String) throws(SystemError) -> File {
        for number in 0..<1000 {
            path = "\(folder)/.naslag-\(getpid())-\(number)"
            do throws(SystemError) {
                return try File(making: path)
            } catch {
                // One of another program, or of one that died: it is not ours to remove.
                if error.code != EEXIST { throw error }
            }
        }
        throw SystemError(EEXIST)
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
    fileprivate func takeOver(_ old: FileStatus) {
        if fchown(descriptor, old.owner, old.group) != 0 { _ = fchown(descriptor, uid_t.max, old.group) }
        // A file system without modes, such as FAT, cannot keep one.
        try? setPermissions(old.permissions)
    }
}
