internal import Articles
internal import Diagnostics
internal import Platform

/// The files of one article, read once.
struct GroupFiles {
    /// The hash of all of them, with their locales and paths.
    let digest: UInt64
    /// The hash of each that could be read, by its path.
    let digests: [String: UInt64]
    private let contents: [String: Result<[UInt8], FileError>]

    init(_ group: ArticleGroup, root: String) {
        var digests: [String: UInt64] = [:]
        var contents: [String: Result<[UInt8], FileError>] = [:]
        for member in group.members {
            let content = Result { () throws(FileError) in try FileSystem.read("\(root)/\(member.path)") }
            if case .success(let bytes) = content { digests[member.path] = Digest.of(bytes) }
            contents[member.path] = content
        }
        digest = Self.digest(of: group, digests)
        self.digests = digests
        self.contents = contents
    }

    /// The same hashes for files that were hashed before; nil unless all of them were.
    static func digests(
        of group: ArticleGroup, in sources: [String: UInt64]
    ) -> (digest: UInt64, digests: [String: UInt64])? {
        var digests: [String: UInt64] = [:]
        for member in group.members {
            guard let digest = sources[member.path] else { return nil }
            digests[member.path] = digest
        }
        return (digest(of: group, digests), digests)
    }

    private static func digest(of group: ArticleGroup, _ digests: [String: UInt64]) -> UInt64 {
        var digest = Digest()
        for member in group.members {
            digest.add("\(member.locale) \(member.path)")
            if let file = digests[member.path] { digest.add(file) }
        }
        return digest.value
    }

    func article(_ path: String) -> Result<SplitArticle, UnreadableSource> {
        switch contents[path] {
        case .success(let bytes)?: return SplitArticle.read(path: path, bytes: bytes)
        case .failure(let error)?: return .failure(unreadable(path, "this file cannot be read: \(error)"))
        case nil: return .failure(unreadable(path, "this file is not part of the article"))
        }
    }

    private func unreadable(_ path: String, _ message: String) -> UnreadableSource {
        UnreadableSource(diagnostic: Diagnostic(.error, "unreadable", at: Place(file: path), message))
    }
}
