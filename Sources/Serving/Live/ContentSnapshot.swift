internal import Platform

/// What a folder of articles looked like: a number for each file that is another one after any change of it.
///
/// The folder is looked through from time to time. That works on every system and file system, network and shared
/// folders included, which tell nobody of changes.
struct ContentSnapshot: Equatable, Sendable {
    private var hashes: [String: UInt64] = [:]

    /// - Parameter output: a folder that is left out, since each build changes it.
    init(of folder: String, except output: String) {
        let (root, skipped) = (FileSystem.resolved(folder) ?? folder, FileSystem.resolved(output))
        let tree = try? FileTree.list(folder) { path in
            let name = path.split(separator: "/").last ?? ""
            // Editors keep what is being typed in hidden files and in those with a tilde.
            return name.hasPrefix(".") || name.hasSuffix("~") || "\(root)/\(path)" == skipped
        }
        // `naslag.yml` may be a link; what it leads to is read.
        for path in tree.map({ $0.files + $0.skippedLinks }) ?? [] {
            guard let status = FileSystem.status("\(folder)/\(path)") else { continue }
            var bytes = ByteWriter()
            for number in [status.modified.seconds, status.modified.nanoseconds, status.size, status.inode] {
                bytes.write(number)
            }
            hashes[path] = bytes.bytes.withUnsafeBytes { ContentHash.of($0) }
        }
    }

    /// So many files are named; more are counted.
    private static let mostNames = 3

    /// What is different, in a few words: `nl-NL/a.md changed, nl-NL/b.md is new`.
    ///
    /// - Returns: nil where nothing is.
    func changes(since last: ContentSnapshot) -> String? {
        let paths = Set(hashes.keys).union(last.hashes.keys).filter { hashes[$0] != last.hashes[$0] }.sorted()
        guard !paths.isEmpty else { return nil }
        let named = paths.prefix(Self.mostNames).map { path in
            let word = last.hashes[path] == nil ? "is new" : hashes[path] == nil ? "is gone" : "changed"
            return "\(path) \(word)"
        }
        let rest = paths.count - named.count
        return named.joined(separator: ", ") + (rest > 0 ? ", and \(rest) more" : "")
    }
}
