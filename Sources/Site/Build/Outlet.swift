internal import Publishing
internal import Synchronization

/// Where pages go: to the publication, unless the last build's page was kept already.
///
/// Not every page of an article need be there still when an article is found unchanged; those that are stay, the
/// others are made anew.
final class Outlet: Sendable {
    private let publication: Publication
    private let kept = Mutex<Set<String>>([])

    init(_ publication: Publication) {
        self.publication = publication
    }

    /// - Returns: whether all of them are as the last build published them; those that are stay in any case.
    func keep(_ paths: [String]) throws -> Bool {
        var missing = false
        for path in paths {
            if try publication.keep(path) {
                _ = kept.withLock { $0.insert(path) }
            } else {
                missing = true
            }
        }
        return !missing
    }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        if kept.withLock({ $0.contains(path) }) { return }
        try publication.write(path, bytes)
    }
}
