internal import Articles
internal import Platform

/// The hashes of files by their paths, made on all cores.
struct FileHashes: Sendable {
    private var hashes: [String: UInt64] = [:]

    /// Hashes what can be read of some files. Each thread takes the next until none is left.
    static func of(_ paths: [String], jobs: Int) async -> FileHashes {
        let next = SharedCounter()
        return await withTaskGroup(of: [(Int, UInt64)].self) { tasks in
            for _ in 0..<max(jobs, 1) {
                tasks.addTask {
                    let hasher = FileHasher()
                    var found: [(Int, UInt64)] = []
                    while let index = next.take(below: paths.count) {
                        if let hash = hasher.hash(paths[index]) { found.append((index, hash)) }
                    }
                    return found
                }
            }
            var all = FileHashes()
            all.hashes.reserveCapacity(paths.count)
            for await found in tasks {
                for (index, hash) in found { all.hashes[paths[index]] = hash }
            }
            return all
        }
    }

    /// The hash of one of the files; nil if it could not be read.
    subscript(path: String) -> UInt64? { hashes[path] }

    /// The same for a file that has to be there.
    func hash(of path: String) throws(FileError) -> UInt64 {
        if let hash = hashes[path] { return hash }
        return Digest.of(try FileSystem.read(path))
    }
}
