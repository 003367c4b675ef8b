internal import Platform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Takes away a tree beside the output: the old site after an exchange, or what a dead build left.
///
/// Only what is known goes: what the tree's manifest lists, what the output holds as the very same file, and all of a
/// tree that was never published. Whatever somebody put into the old site between the reading of it and the exchange is
/// moved to the new one, and what has no place there stays where it is.
struct TreeRemoval {
    let place: OutputPlace
    /// The name of the tree beside the output.
    let name: String
    let output: Folder?
    let jobs: Int
    /// The real folders of the tree, if they were just listed.
    var folders: [RawPath]?

    /// Returns what could not be removed, as paths in the tree; the tree itself is then still there.
    func run() throws(SystemError) -> [RawPath] {
        let root = try Folder(name, in: place.parent.descriptor)
        let isUnfinished = (try? root.status(NewTree.marker)) != nil
        let manifest = isUnfinished ? nil : (try? root.read(Manifest.path)).flatMap { Manifest($0) }
        if let manifest {
            let real = if let folders { folders } else { try TreeScan(root, manifest).folders }
            try removeOwn(root, manifest, Set(real))
        }
        let scan = try TreeScan(root, manifest)
        let marker = RawPath(NewTree.marker)
        var left: [RawPath] = []
        for file in scan.foreignFiles where file != marker {
            if try !settle(file, root, isUnfinished: isUnfinished, isOurs: manifest != nil) { left.append(file) }
        }
        // What tells whose tree it is goes last: a build that is killed here leaves one that the next build knows.
        if isUnfinished { try remove(NewTree.marker, in: root) }
        if manifest != nil && left.isEmpty { try remove(Manifest.path, in: root) }
        for folder in scan.folders.reversed() { try removeFolder(folder.bytes, in: root) }
        if left.isEmpty { try place.parent.removeFolder(name) }
        return left
    }

    private func removeOwn(_ root: Folder, _ manifest: Manifest, _ folders: Set<RawPath>) throws(SystemError) {
        let groups = manifest.groups
        try Workers.pieces(of: groups.count, jobs: jobs) { (range) throws(SystemError) in
            for group in groups[range] {
                // A folder that is a symbolic link now was not listed: nothing is removed through it.
                guard group.folder.isRoot || folders.contains(group.folder) else { continue }
                let folder = try group.open(in: root)
                try manifest.forEachName(of: group) { (_, name) throws(SystemError) in try remove(name, in: folder) }
            }
        }
        try remove(Freshness.path, in: root)
    }

    /// A file that is gone is no failure, and a folder where a file was is somebody else's.
    private func remove(_ name: UnsafePointer<CChar>, in folder: Folder) throws(SystemError) {
        do throws(SystemError) { try folder.remove(name) } catch {
            if ![ENOENT, EISDIR, EPERM].contains(error.code) { throw error }
        }
    }

    private func removeFolder(_ path: UnsafePointer<CChar>, in root: Folder) throws(SystemError) {
        do throws(SystemError) { try root.removeFolder(path) } catch {
            if error.code != ENOTEMPTY && error.code != EEXIST { throw error }
        }
    }

    /// Whether both trees have the file, or a copy of it where the file system has no second names.
    private func isSame(_ file: RawPath, _ root: Folder, _ output: Folder) throws(SystemError) -> Bool {
        let (old, new) = (try root.status(file.bytes), try output.status(file.bytes))
        if new.isSameFile(as: old) { return true }
        guard old.isFile, new.isFile, old.size == new.size else { return false }
        return try digest(of: file, in: root) == digest(of: file, in: output)
    }

    private func digest(of file: RawPath, in folder: Folder) throws(SystemError) -> UInt64 {
        try File(reading: file.bytes, in: folder.descriptor).forEachPiece { _ throws(SystemError) in }.digest
    }

    private func settle(_ file: RawPath, _ root: Folder, isUnfinished: Bool, isOurs: Bool) throws(SystemError) -> Bool {
        if isUnfinished {
            try root.remove(file.bytes)
            return true
        }
        guard let output else { return false }
        do throws(SystemError) {
            guard try isSame(file, root, output) else { return false }
            try root.remove(file.bytes)
            return true
        } catch {
            guard error.code == ENOENT || error.code == ENOTDIR else { throw error }
        }
        guard isOurs else { return false }
        try NewTree(published: output).withFolders(above: file.bytes) { () throws(SystemError) in
            try root.move(file.bytes, to: file.bytes, in: output)
        }
        return true
    }
}
