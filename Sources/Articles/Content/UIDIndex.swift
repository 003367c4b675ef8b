internal import Platform
internal import Synchronization

/// Which article has which uid in its front matter. All files are looked at when the first reference asks: most sets
/// have none.
final class UIDIndex: Sendable {
    private let content: ContentFolder
    private let known = Mutex<[String: String]?>(nil)

    init(_ content: ContentFolder) {
        self.content = content
    }

    /// The path of the article; of several with one uid, the first.
    func path(of uid: String) -> String? {
        known.withLock { paths in
            if paths == nil { paths = read() }
            return paths?[uid]
        }
    }

    private func read() -> [String: String] {
        var paths: [String: String] = [:]
        for member in content.groups.lazy.flatMap(\.members) {
            guard let bytes = try? FileSystem.read("\(content.root)/\(member.path)"), Self.mayHaveUID(bytes),
                case .success(let file) = SourceFile.read(path: member.path, bytes: bytes),
                let uid = FrontMatterReader.read(file).frontMatter.uid
            else { continue }
            if paths[uid] == nil { paths[uid] = member.path }
        }
        return paths
    }

    private static func mayHaveUID(_ bytes: [UInt8]) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            ByteSearch(in: buffer).first("\nuid:", from: 0, to: min(buffer.count, FrontMatterReader.limit)) != nil
        }
    }
}
