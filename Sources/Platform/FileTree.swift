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
    /// What has a name that is not UTF-8, which can be no article's key and no target of a link: as it can be shown.
    package private(set) var skippedNames: [String] = []
    /// Folders that stand in more others than `NestingLimit.folders`, and are not looked into.
    package private(set) var skippedFolders: [String] = []

    /// A folder with nothing in it.
    package init() {}

    /// - Parameter isLeftOut: whether a folder or a file, by its path relative to `root`, is passed over in silence.
    package static func list(
        _ root: String, except isLeftOut: (String) -> Bool = { _ in false }
    ) throws(FileError) -> FileTree {
        var tree = FileTree()
        try tree.add(folder: root, prefix: "", depth: 0, isLeftOut)
        for list in [\FileTree.files, \.skippedLinks, \.skippedOthers, \.skippedNames, \.skippedFolders] {
            tree[keyPath: list].sort { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
        return tree
    }

    private mutating func add(
        folder: String, prefix: String, depth: Int, _ isLeftOut: (String) -> Bool
    ) throws(FileError) {
        guard depth < NestingLimit.folders else { return skippedFolders.append(String(prefix.dropLast())) }
        guard let directory = opendir(folder) else { throw FileError(path: folder, cause: .last) }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let (name, isText) = Self.name(of: entry)
            if name == "." || name == ".." { continue }
            let path = prefix + name
            guard isText else {
                skippedNames.append(path)
                continue
            }
            if isLeftOut(path) { continue }
            switch Self.kind(of: "\(folder)/\(name)", hint: entry.pointee.d_type) {
            case S_IFREG: files.append(path)
            case S_IFDIR: try add(folder: "\(folder)/\(name)", prefix: path + "/", depth: depth + 1, isLeftOut)
            case S_IFLNK: skippedLinks.append(path)
            case 0: break  // gone meanwhile
            default: skippedOthers.append(path)
            }
        }
    }

    private static func name(of entry: UnsafeMutablePointer<dirent>) -> (name: String, isText: Bool) {
        withUnsafePointer(to: &entry.pointee.d_name) { tuple in
            tuple.withMemoryRebound(to: CChar.self, capacity: 256) { bytes in
                String(validatingCString: bytes).map { ($0, true) } ?? (String(cString: bytes), false)
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
