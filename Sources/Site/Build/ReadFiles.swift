internal import Articles

/// The files of the content folder that a site was made from.
struct ReadFiles {
    private var hashes: [String: UInt64] = [:]
    private var isComplete = true

    /// - Parameters:
    ///   - navigation: the hashes of the tables of contents.
    ///   - media: the hash of a file that pages show, by its path in the content folder.
    init(
        _ made: MadeArticles, of groups: [ArticleGroup], navigation: [String: UInt64], media: (String) -> UInt64?
    ) {
        for (path, hash) in navigation { add(path, hash) }
        for member in groups.lazy.flatMap(\.members) { add(member.path, made.files[member.path]) }
        for record in made.records {
            for file in record.includes where !IncludeStore.isReference(file.name) { add(file.name, file.digest) }
            for path in record.media { add(path, media(path)) }
        }
    }

    /// All of them in the order of their paths; nil if one could not be read, or changed while it was used.
    var all: [ArticleRecord.Dependency]? {
        guard isComplete else { return nil }
        return hashes.sorted { $0.key < $1.key }
            .map { ArticleRecord.Dependency(name: $0.key, digest: $0.value) }
    }

    private mutating func add(_ path: String, _ hash: UInt64?) {
        guard let hash else { return isComplete = false }
        if hashes.updateValue(hash, forKey: path) ?? hash != hash { isComplete = false }
    }
}
