/// The files of the new site in the order of their paths, and what differs from the last one.
struct SitePlan {
    /// What the last build has, by its place in the manifest, and with it the paths to carry over.
    let kept: [Ledger.Entry]
    let written: [Ledger.Entry]
    /// How many files of the last build this one does not have.
    let removed: Int

    init(_ entries: [Ledger.Entry], previous: Manifest?) {
        let count = previous?.entries.count ?? 0
        var places = [Ledger.Entry?](repeating: nil, count: count)
        var written: [Ledger.Entry] = []
        for entry in entries {
            if let place = entry.previous { places[place] = entry } else { written.append(entry) }
        }
        kept = places.compactMap { $0 }
        // Numbers are sorted, not entries: moving those counts references on every step.
        let order = written.indices.sorted { Self.precedes(written[$0], written[$1]) }
        self.written = order.map { written[$0] }
        let replaced = written.count { previous?.index(of: $0.path) != nil }
        removed = count - kept.count - replaced
    }

    /// Whether the site is the same file by file as the last one.
    var isUnchanged: Bool { written.isEmpty && removed == 0 }

    /// The list of the whole site: two sorted lists made one.
    func manifest(generator: String) -> [UInt8] {
        var bytes = Manifest.head(generator: generator)
        bytes.reserveCapacity((kept.count + written.count) * 80)
        var (left, right) = (kept[...], written[...])
        while !left.isEmpty || !right.isEmpty {
            let takesLeft = right.isEmpty || !left.isEmpty && Self.precedes(left.first!, right.first!)
            let entry = takesLeft ? left.removeFirst() : right.removeFirst()
            Manifest.append(
                isLink: entry.isLink, digest: entry.digest, size: entry.size, path: entry.path, to: &bytes)
        }
        bytes += Manifest.end(of: bytes)
        return bytes
    }

    private static func precedes(_ left: Ledger.Entry, _ right: Ledger.Entry) -> Bool {
        left.path.utf8.withContiguousStorageIfAvailable { left in
            right.path.utf8.withContiguousStorageIfAvailable { right in
                compareBytes(UnsafeRawBufferPointer(left), UnsafeRawBufferPointer(right)) < 0
            }!
        } ?? left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
}
