internal import Platform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension NewTree {
    /// Takes over files and links of the old tree under second names, so that their inodes and times stay.
    ///
    /// - Parameter marks: for each entry of the old tree's manifest, whether it is one of them.
    func carry(_ marks: [Bool], of manifest: Manifest, from old: Folder, jobs: Int) throws(SystemError) {
        let groups = manifest.groups.filter { marks[$0.entries].contains(true) }
        try Workers.pieces(of: groups.count, jobs: jobs) { (range) throws(SystemError) in
            for group in groups[range] {
                let source = try group.open(in: old)
                let target = try openFolder(of: group)
                try manifest.forEachName(of: group) { (index, name) throws(SystemError) in
                    if marks[index] { try Self.carry(name, from: source, into: target) }
                }
            }
        }
    }

    /// Opens the folder of a group, which is made if it is not there.
    private func openFolder(of group: Manifest.Group) throws(SystemError) -> Folder {
        do throws(SystemError) { return try group.open(in: folder) } catch {
            guard error.code == ENOENT else { throw error }
        }
        do throws(SystemError) { try makeFolder(group.folder.bytes) } catch {
            // Another thread may have been first.
            if error.code != EEXIST { throw error }
        }
        return try group.open(in: folder)
    }

    /// The same for one file or link, which need not be Naslag's.
    func carry(_ path: UnsafePointer<CChar>, from old: Folder) throws(SystemError) {
        try withFolders(above: path) { () throws(SystemError) in try Self.carry(path, from: old, into: folder) }
    }

    private static func carry(
        _ path: UnsafePointer<CChar>, from old: Folder, into folder: Folder
    ) throws(SystemError) {
        do throws(SystemError) { try old.link(path, into: folder) } catch {
            // No hard links on this file system, not to files of other owners, or no more of them to this one.
            guard [EPERM, ENOSYS, ENOTSUP, EOPNOTSUPP, EMLINK, EXDEV].contains(error.code) else { throw error }
            try copy(path, from: old, into: folder)
        }
    }

    private static func copy(
        _ path: UnsafePointer<CChar>, from old: Folder, into folder: Folder
    ) throws(SystemError) {
        let status = try old.status(path)
        if status.isLink {
            try folder.symlink(path, to: String(decoding: try old.target(path), as: UTF8.self))
            return
        }
        let source = try File(reading: path, in: old.descriptor)
        let file = try File(making: path, in: folder.descriptor)
        _ = try source.forEachPiece { (piece) throws(SystemError) in try file.write(piece) }
        try Self.permit(status.permissions, file)
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
        try Self.permit { [folder] () throws(SystemError) in
            try checked { fchmodat(folder.descriptor, path, status.permissions, 0) }
        }
    }
}
