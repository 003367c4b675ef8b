internal import Articles
internal import Publishing
internal import Platform

/// What `naslag compile` made of some articles, in one or more folders: their pages, and the record of each.
///
/// Such a folder is published like a site and holds a cache of its articles at `path`. Like any cache it is used only
/// for the same program, templates, words, configuration, options and list of files, and only for articles whose files
/// have not changed.
struct CompiledResults: Sendable {
    static let path = ".naslag/results"

    private var records: [String: (record: ArticleRecord, folder: PublishedFolder)] = [:]

    /// No results, as for a build in one piece.
    init() {}

    /// - Throws: `BuildFailure` for a folder without results, or with results that were made from something else.
    init(_ folders: [String], fingerprint: UInt64) throws(BuildFailure) {
        for name in folders {
            guard let folder = PublishedFolder(name), let bytes = folder.read(Self.path) else {
                throw BuildFailure("\(name): here are no results of 'naslag compile'", status: .inputMissing)
            }
            var archive = ByteReader(bytes)
            guard let cache = try? BuildCache(from: &archive), cache.fingerprint == fingerprint else {
                throw BuildFailure(
                    "\(name): these results are of another program, or of other templates, settings, options or files; "
                        + "run 'naslag compile' again, with the same options as here", status: .badInput)
            }
            for record in cache.articles { records[record.key] = (record, folder) }
        }
    }

    var isEmpty: Bool { records.isEmpty }

    func record(of key: String) -> ArticleRecord? { records[key]?.record }

    /// The pages of an article; nil when one of them is no longer what was made.
    func pages(of key: String) -> [(path: String, bytes: [UInt8])]? {
        guard let (record, folder) = records[key] else { return nil }
        var pages: [(path: String, bytes: [UInt8])] = []
        for path in record.pages {
            guard let bytes = folder.read(path) else { return nil }
            pages.append((path, bytes))
        }
        return pages
    }
}
