/// The files of the new site in the order of their paths, and what differs from the last one.
struct SitePlan {
    /// What stays, by its place in the manifest of the last build.
    let kept: [Int]
    let written: [PublishedPaths.Entry]
    /// How many files of the last build this one does not have.
    let removed: Int
    private let previous: Manifest?

    init(_ published: PublishedPaths, previous: Manifest?) {
        self.previous = previous
        kept = published.kept()
        let written = published.written()
        self.written = Self.order(of: written.map(\.path)).map { written[$0] }
        let replaced = written.count { previous?.index(of: $0.path) != nil }
        removed = (previous?.entries.count ?? 0) - kept.count - replaced
    }

    /// The numbers of the paths in the order of their bytes, which lie in one block: a comparison counts no references.
    private static func order(of paths: [String]) -> [Int] {
        var bytes: [UInt8] = []
        var ends = [0]
        for path in paths {
            bytes += path.utf8
            ends.append(bytes.count)
        }
        return bytes.withUnsafeBytes { bytes in
            func path(_ index: Int) -> UnsafeRawBufferPointer {
                UnsafeRawBufferPointer(rebasing: bytes[ends[index]..<ends[index + 1]])
            }
            return paths.indices.sorted { compareBytes(path($0), path($1)) < 0 }
        }
    }

    /// Whether the site is the same file by file as the last one.
    var isUnchanged: Bool { written.isEmpty && removed == 0 }

    /// The list of the whole site: the sorted lines that stay, with the new ones put between them.
    func manifest(generator: String) -> [UInt8] {
        var bytes = Manifest.head(generator: generator)
        bytes.reserveCapacity((kept.count + written.count) * 80)
        var new = written[...]
        func appendNew(before line: Int?) {
            while let entry = new.first {
                if let line, let previous, previous.compare(line, to: entry.path) < 0 { return }
                Manifest.append(
                    isLink: entry.isLink, digest: entry.digest, size: entry.size, path: entry.path, to: &bytes)
                new.removeFirst()
            }
        }
        for index in kept {
            appendNew(before: index)
            if let previous { bytes += previous.line(index) }
        }
        appendNew(before: nil)
        bytes += Manifest.end(of: bytes)
        return bytes
    }
}
