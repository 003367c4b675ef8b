internal import Synchronization
internal import Platform

/// Finds out which files of the last build are still as they were written, folder by folder on all cores.
///
/// It is done once, when the output is opened: whatever a build does then, it has to know this of nearly every file.
struct Inspection: Sendable {
    private let manifest: Manifest
    private let root: Folder
    private let freshness: Freshness?

    init(_ manifest: Manifest, _ root: Folder) {
        self.manifest = manifest
        self.root = root
        freshness = Freshness(of: root)
    }

    /// - Returns: for each entry of the manifest, whether the file is as it was written; and whether a file had to be
    ///   read to know that.
    func run(jobs: Int) -> (untouched: [Bool], hasReadFiles: Bool) {
        let groups = manifest.groups
        let result = Mutex((untouched: Array(repeating: false, count: manifest.entries.count), hasReadFiles: false))
        try? Workers.pieces(of: groups.count, jobs: jobs) { (range) throws(SystemError) in
            for group in groups[range] {
                let (untouched, reads) = inspect(group)
                result.withLock {
                    $0.untouched.replaceSubrange(group.entries, with: untouched)
                    if reads { $0.hasReadFiles = true }
                }
            }
        }
        return result.withLock { $0 }
    }

    private func inspect(_ group: Manifest.Group) -> (untouched: [Bool], reads: Bool) {
        var (untouched, reads) = (Array(repeating: false, count: group.entries.count), false)
        // A folder that is gone, or is a symbolic link now, has none of the files.
        guard let folder = try? group.open(in: root) else { return (untouched, reads) }
        try? manifest.forEachName(of: group) { (index, name) throws(SystemError) in
            untouched[index - group.entries.lowerBound] = isUntouched(name, folder, manifest.entries[index], &reads)
        }
        return (untouched, reads)
    }

    private func isUntouched(
        _ name: UnsafePointer<CChar>, _ folder: Folder, _ entry: Manifest.Entry, _ reads: inout Bool
    ) -> Bool {
        guard let status = try? folder.status(name), status.size == entry.size else { return false }
        guard entry.isLink ? status.isLink : status.isFile else { return false }
        if let freshness, freshness.covers(status) { return true }
        reads = true
        if entry.isLink {
            return (try? folder.target(name))?.withUnsafeBytes { ContentHash.of($0) } == entry.digest
        }
        guard let file = try? File(reading: name, in: folder.descriptor) else { return false }
        return (try? file.forEachPiece { _ throws(SystemError) in })?.digest == entry.digest
    }
}
