internal import Publishing

/// Writes pages to the publication, unless the last build's page was kept already.
///
/// Not every page of an article need be there still when an article is found unchanged; those that are stay, the
/// others are made anew.
final class Outlet: Sendable {
    private let publication: Publication

    init(_ publication: Publication) {
        self.publication = publication
    }

    /// - Returns: whether all of them are as the last build published them; those that are stay in any case.
    func keep(_ paths: [String]) throws -> Bool {
        try publication.keep(paths)
    }

    func write(_ path: String, _ bytes: [UInt8]) throws {
        if publication.isKept(path) { return }
        try publication.write(path, bytes)
    }
}
