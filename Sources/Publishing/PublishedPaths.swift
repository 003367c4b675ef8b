internal import Synchronization
internal import Platform

/// What the site of this build consists of: every path once, from all threads.
///
/// A file that stays as it is in the last build is a mark at its place in that build's manifest. Others are kept under
/// the folded form of their path, with their folders, so that two that are one on some file system meet. Sixty-four
/// locks instead of one, because tens of thousands of files come from several threads at a time.
final class PublishedPaths: Sendable {
    struct Entry: Sendable {
        var path: String
        var isLink = false
        var digest: UInt64
        var size: Int
    }

    struct Collision: Error {
        var first: String
        var second: String
    }

    private enum Claim {
        case folder(String)
        case file(Entry)

        var path: String {
            switch self {
            case .folder(let path): path
            case .file(let entry): entry.path
            }
        }
    }

    private final class Shard: Sendable {
        let claims = Mutex<[String: Claim]>([:])
    }

    private let previous: Manifest?
    private let marks: Mutex<[Bool]>
    private let shards = (0..<64).map { _ in Shard() }

    /// - Parameter previous: the manifest of the last build. No two of its paths collide: they were claimed in that
    ///   build.
    init(previous: Manifest? = nil) {
        self.previous = previous
        marks = Mutex(Array(repeating: false, count: previous?.entries.count ?? 0))
    }

    /// Enters files that stay, by their places in the manifest. Throws for one that is entered already.
    func keep(_ indices: some Sequence<Int>) throws(Collision) {
        let twice = marks.withLock { marks -> Int? in
            for index in indices {
                if marks[index] { return index }
                marks[index] = true
            }
            return nil
        }
        if let previous, let twice {
            let path = previous.path(previous.entries[twice])
            throw Collision(first: path, second: path)
        }
    }

    /// Enters a file. Throws both paths, in the order of their bytes, if another one stands in its place.
    func claim(_ entry: Entry) throws(Collision) {
        if isKept(entry.path) { throw Collision(first: entry.path, second: entry.path) }
        var folder = OutputPath.folder(of: entry.path)
        while let path = folder, try enter(.folder(path)) {
            folder = OutputPath.folder(of: path)
        }
        _ = try enter(.file(entry))
    }

    /// Whether a file of exactly this path was entered as one that stays.
    func isKept(_ path: String) -> Bool {
        guard let index = previous?.index(of: path) else { return false }
        return marks.withLock { $0[index] }
    }

    /// Whether the site has a file of exactly this path.
    func hasFile(_ path: String) -> Bool { digest(of: path) != nil }

    /// The hash of the file of exactly this path; nil if the site has none.
    func digest(of path: String) -> UInt64? {
        if let previous, let index = previous.index(of: path), marks.withLock({ $0[index] }) {
            return previous.entries[index].digest
        }
        let key = OutputPath.folded(path)
        return shard(key).claims.withLock {
            guard case .file(let entry) = $0[key], entry.path.utf8.elementsEqual(path.utf8) else { return nil }
            return entry.digest
        }
    }

    /// The files that stay, by their places in the manifest, in its order.
    func kept() -> [Int] {
        marks.withLock { marks in marks.indices.filter { marks[$0] } }
    }

    /// For each entry of the manifest, whether it stays.
    func keptMarks() -> [Bool] { marks.withLock { $0 } }

    /// All other files, in no order.
    func written() -> [Entry] {
        shards.flatMap { shard in
            shard.claims.withLock { claims in
                claims.values.compactMap { if case .file(let entry) = $0 { entry } else { nil } }
            }
        }
    }

    /// Throws if a path that is new in this build and one that stays are one on some file system.
    func checkKept() throws(Collision) {
        let written = written()
        guard let previous, written.contains(where: { previous.index(of: $0.path) == nil }) else { return }
        let whole = PublishedPaths()
        for entry in written { try whole.claim(entry) }
        for entry in kept().map({ previous.entries[$0] }) {
            try whole.claim(Entry(path: previous.path(entry), digest: entry.digest, size: entry.size))
        }
    }

    /// Returns whether the claim is new; a folder may be entered many times, if it is always spelled the same.
    private func enter(_ claim: Claim) throws(Collision) -> Bool {
        let path = claim.path
        let key = OutputPath.folded(path)
        let other: String? = try shard(key).claims.withLock { (claims) throws(Collision) in
            switch (claims[key], claim) {
            case (nil, _):
                claims[key] = claim
                return nil
            case (.folder(let other)?, .folder) where other.utf8.elementsEqual(path.utf8):
                return other
            case (let other?, _):
                let pair = [other.path, path].sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
                throw Collision(first: pair[0], second: pair[1])
            }
        }
        return other == nil
    }

    private func shard(_ key: String) -> Shard { shards[Int(UInt(bitPattern: key.hashValue) % 64)] }
}
