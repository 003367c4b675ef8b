internal import Synchronization
internal import Platform

/// Included files, each read once however many articles include it.
package final class IncludeStore: Sendable {
    private let content: ContentFolder
    private let known = Mutex<[String: SplitArticle]>([:])

    package init(_ content: ContentFolder) {
        self.content = content
    }

    /// - Returns: nil for a path that is no regular file of the content folder, or one that cannot be read.
    package func article(_ path: String) -> SplitArticle? {
        if let article = known.withLock({ $0[path] }) { return article }
        guard content.files.contains(path), let bytes = try? FileSystem.read("\(content.root)/\(path)"),
            case .success(let article) = SplitArticle.read(path: path, bytes: bytes)
        else { return nil }
        known.withLock { $0[path] = article }
        return article
    }
}
