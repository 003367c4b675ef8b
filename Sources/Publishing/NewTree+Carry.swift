#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension NewTree {
    /// Takes over a file or link of the old tree under a second name, so that its inode and times stay.
    func carry(_ path: UnsafePointer<CChar>, from old: Folder) throws(SystemError) {
        do throws(SystemError) {
            try withFolders(above: path) { () throws(SystemError) in try old.link(path, into: folder) }
        } catch {
            // No hard links on this file system, not to files of other owners, or no more of them to this one.
            guard [EPERM, ENOTSUP, EOPNOTSUPP, EMLINK, EXDEV].contains(error.code) else { throw error }
            try copy(path, from: old)
        }
    }

    private func copy(_ path: UnsafePointer<CChar>, from old: Folder) throws(SystemError) {
        let status = try old.status(path)
        if status.isLink {
            let text = try old.target(path)
            try withFolders(above: path) { () throws(SystemError) in
                try folder.symlink(path, to: String(decoding: text, as: UTF8.self))
            }
            return
        }
        let source = try File(reading: path, in: old.descriptor)
        let file = try withFolders(above: path) { () throws(SystemError) in
            try File(making: path, in: folder.descriptor)
        }
        _ = try source.forEachPiece { (piece) throws(SystemError) in try file.write(piece) }
        try file.setPermissions(status.permissions)
        try file.finish()
        folder.setModified(path, status.modified)
    }

    /// Gives a folder that is not ours the permissions, the owner if possible, and the time of the old one.
    func carryAttributes(ofFolder path: UnsafePointer<CChar>, from old: Folder) throws(SystemError) {
        let status = try old.status(path)
        try setAttributes(path, status)
        folder.setModified(path, status.modified)
    }

    /// The root keeps the permissions and the owner that its user gave it.
    func carryRootAttributes(from old: Folder) throws(SystemError) {
        try setAttributes(".", old.status())
    }

    private func setAttributes(_ path: UnsafePointer<CChar>, _ status: FileStatus) throws(SystemError) {
        // Only the superuser can give files away; for others the folder becomes their own, as with `cp`.
        _ = fchownat(folder.descriptor, path, status.owner, status.group, AT_SYMLINK_NOFOLLOW)
        try checked { [folder] in fchmodat(folder.descriptor, path, status.permissions, 0) }
    }
}
