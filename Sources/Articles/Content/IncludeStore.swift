internal import Platform
internal import Synchronization

/// Included files, each read once however many articles include it.
package final class IncludeStore: Sendable {
    private let content: ContentFolder
    private let uids: UIDIndex
    private let known = Mutex<[String: SplitArticle]>([:])

    package init(_ content: ContentFolder) {
        self.content = content
        uids = UIDIndex(content)
    }

    /// Whether it is no path, but asks for an article by its uid.
    package static func isReference(_ name: String) -> Bool { CrossReference.uid(ofName: name) != nil }

    /// The article that a reference by uid leads to from a file, and its title there.
    ///
    /// - Parameter name: `xref:` before the uid.
    /// - Returns: nil where no article has it.
    package func reference(
        _ name: String, from path: String, inSource: Bool
    ) -> (path: String, title: String?)? {
        guard let uid = CrossReference.uid(ofName: name).map({ XrefAddress($0).name }),
            let found = CrossReference.article(uid, from: path, file: article)
        else { return nil }
        return (found.file.path, CrossReference.title(of: found, inSource ? .source : .target))
    }

    /// - Parameter path: of a file, or `xref:` before the uid of an article.
    /// - Returns: nil for a path that is no regular file of the content folder, or one that cannot be read.
    package func article(_ path: String) -> SplitArticle? {
        if let uid = CrossReference.uid(ofName: path) { return uids.path(of: uid).flatMap(article) }
        if let article = known.withLock({ $0[path] }) { return article }
        guard content.files.contains(path), let bytes = try? FileSystem.read("\(content.root)/\(path)"),
            case .success(let article) = SplitArticle.read(path: path, bytes: bytes)
        else { return nil }
        known.withLock { $0[path] = article }
        return article
    }
}

/// Finds the locale of an article without reading its front matter as YAML, for the list of languages.
enum LocalePeek {
    private static let field: StaticString = "\nms.contentlocale:"

    static func contentLocale(of path: String) -> LocaleTag? {
        guard let bytes = try? FileSystem.read(path) else { return nil }
        return bytes.withUnsafeBufferPointer { buffer in
            let search = ByteSearch(in: buffer)
            let head = min(buffer.count, FrontMatterReader.limit)
            guard let found = search.first(field, from: 0, to: head) else { return nil }
            let start = found + field.utf8CodeUnitCount
            let value = String(decoding: buffer[start..<search.lineEnd(from: start)], as: UTF8.self)
            return LocaleTag(value.filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" })
        }
    }
}
