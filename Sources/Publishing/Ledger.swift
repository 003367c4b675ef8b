internal import Synchronization

/// What the site of this build consists of: every path once, from all threads.
///
/// Paths are kept under their folded form, with their folders, so that two that are one on some file system meet.
/// Sixty-four locks instead of one, because tens of thousands of files come from several threads at a time.
final class Ledger: Sendable {
    struct Entry: Sendable {
        var path: String
        var isLink = false
        var digest: UInt64
        var size: Int
        /// Where the last build's manifest has the same content under this path; nil for what is written anew.
        var previous: Int?
        /// For a link, the path inside the output that it leads to.
        var target: String?
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

    private let shards = (0..<64).map { _ in Shard() }

    /// Enters a file. Throws both paths, in the order of their bytes, if another one stands in its place.
    func claim(_ entry: Entry) throws(Collision) {
        var folder = OutputPath.folder(of: entry.path)
        while let path = folder, try enter(.folder(path)) {
            folder = OutputPath.folder(of: path)
        }
        _ = try enter(.file(entry))
    }

    /// Whether the site has a file of exactly this path.
    func hasFile(_ path: String) -> Bool {
        let key = OutputPath.folded(path)
        return shard(key).claims.withLock {
            guard case .file(let entry) = $0[key] else { return false }
            return entry.path.utf8.elementsEqual(path.utf8)
        }
    }

    /// All files, in no order.
    func entries() -> [Entry] {
        shards.flatMap { shard in
            shard.claims.withLock { claims in
                claims.values.compactMap { if case .file(let entry) = $0 { entry } else { nil } }
            }
        }
    }

    /// Answers whether the claim is new; a folder may be entered many times, if it is always spelled the same.
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
