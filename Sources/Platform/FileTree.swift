#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Lists a folder and all below it, in one order on every machine.
package struct FileTree: Sendable {
    /// Regular files, relative to the folder, sorted by bytes.
    package private(set) var files: [String] = []
    /// Symbolic links: not followed, since they may lead out of the folder or in circles.
    package private(set) var skippedLinks: [String] = []
    /// Pipes, devices and sockets, which are not opened.
    package private(set) var skippedOthers: [String] = []

    package static func list(_ root: String) throws(FileError) -> FileTree {
        var tree = FileTree()
        try tree.add(folder: root, prefix: "", depth: 0)
        tree.files.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        tree.skippedLinks.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        tree.skippedOthers.sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        return tree
    }

    private mutating func add(folder: String, prefix: String, depth: Int) throws(FileError) {
        guard depth < NestingLimit.folders else { return }
        guard let directory = opendir(folder) else { throw FileError(path: folder, cause: .last) }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(validatingCString: $0) }
            }
            // A name that is not UTF-8 can be no article's key and no target of a link.
            guard let name, name != ".", name != ".." else { continue }
            let path = prefix + name
            switch Self.kind(of: "\(folder)/\(name)", hint: entry.pointee.d_type) {
            case S_IFREG: files.append(path)
            case S_IFDIR: try add(folder: "\(folder)/\(name)", prefix: path + "/", depth: depth + 1)
            case S_IFLNK: skippedLinks.append(path)
            case 0: break  // gone meanwhile
            default: skippedOthers.append(path)
            }
        }
    }

    private static func kind(of path: String, hint: UInt8) -> mode_t {
        switch Int32(hint) {
        case Int32(DT_REG): return S_IFREG
        case Int32(DT_DIR): return S_IFDIR
        case Int32(DT_LNK): return S_IFLNK
        default:
            var status = stat()
            return lstat(path, &status) == 0 ? status.st_mode & S_IFMT : 0
        }
    }
}
