internal import Articles
internal import Platform

/// A hash of several things in order, each set apart from the next.
struct Digest {
    private var parts: [UInt64] = []

    mutating func add(_ text: String) {
        var text = text
        parts.append(text.withUTF8 { ContentHash.of(UnsafeRawBufferPointer($0)) })
    }

    mutating func add(_ hash: UInt64) {
        parts.append(hash)
    }

    var value: UInt64 { parts.withUnsafeBytes { ContentHash.of($0) } }

    /// The hash of no bytes: of a file that is not there.
    static let ofNothing = of([])

    static func of(_ bytes: [UInt8]) -> UInt64 { of(bytes[...]) }

    static func of(_ bytes: ArraySlice<UInt8>) -> UInt64 { bytes.withUnsafeBytes { ContentHash.of($0) } }
}

/// The hashes of files by their paths, made on all cores.
struct FileHashes: Sendable {
    private var hashes: [String: UInt64] = [:]

    /// Hashes what can be read of some files. Each thread takes the next until none is left.
    static func of(_ paths: [String], jobs: Int) -> FileHashes {
        let parts = Workers.share(paths.count, jobs: jobs) { indices in
            let hasher = FileHasher()
            return indices.compactMap { index in hasher.hash(paths[index]).map { (index, $0) } }
        }
        var all = FileHashes()
        all.hashes.reserveCapacity(paths.count)
        for (index, hash) in parts.joined() { all.hashes[paths[index]] = hash }
        return all
    }

    /// The hash of one of the files; nil if it could not be read.
    subscript(path: String) -> UInt64? { hashes[path] }

    /// The same for a file that has to be there.
    func hash(of path: String) throws(FileError) -> UInt64 {
        if let hash = hashes[path] { return hash }
        return Digest.of(try FileSystem.read(path))
    }
}
