internal import Platform

/// What a folder of articles looked like: a number that is another one after any change of its files.
///
/// The folder is looked through from time to time. That works on every system and file system, network and shared
/// folders included, which tell nobody of changes.
struct ContentSnapshot: Equatable, Sendable {
    private let hash: UInt64

    /// - Parameter output: a folder that is left out, since each build changes it.
    init(of folder: String, except output: String) {
        let (root, skipped) = (FileSystem.resolved(folder) ?? folder, FileSystem.resolved(output))
        let tree = try? FileTree.list(folder) { path in
            let name = path.split(separator: "/").last ?? ""
            // Editors keep what is being typed in hidden files and in those with a tilde.
            return name.hasPrefix(".") || name.hasSuffix("~") || "\(root)/\(path)" == skipped
        }
        var bytes = ByteWriter()
        // `naslag.yml` may be a link; what it leads to is read.
        for path in tree.map({ $0.files + $0.skippedLinks }) ?? [] {
            guard let status = FileSystem.status("\(folder)/\(path)") else { continue }
            bytes.write(path)
            for number in [status.modified.seconds, status.modified.nanoseconds, status.size, status.inode] {
                bytes.write(number)
            }
        }
        hash = bytes.bytes.withUnsafeBytes { ContentHash.of($0) }
    }
}
