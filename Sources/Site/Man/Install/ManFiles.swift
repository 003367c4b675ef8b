#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Why the manual pages could not be installed: the system's words for `errno`.
package struct ManInstallError: Error, CustomStringConvertible {
    package let path: String
    package let code: Int32

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    package var description: String { "\(path): \(String(cString: strerror(code)))" }

    static func last(_ path: String) -> ManInstallError { ManInstallError(path: path, code: errno) }
}

/// A page, or the symbolic link that is its alias.
enum ManContents: Hashable {
    case page([UInt8])
    case alias(target: String)
}

/// The few changes that an installation makes to a folder which others use too.
enum ManFiles {
    /// What stands before its own name is known: a file that lies there after a crash is replaced by the next one.
    private static let unfinished = ".naslag-new"

    /// What is at a path itself, without following a link; nil for nothing, and for what is neither file nor link.
    static func link(_ path: String) -> String? {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = buffer.withUnsafeMutableBytes { bytes in
            readlink(path, bytes.baseAddress!.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        return count < 0 || count == buffer.count ? nil : String(decoding: buffer[..<count], as: UTF8.self)
    }

    /// Whether a name is taken, by a link that leads nowhere too.
    static func exists(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// The folder, absolute and without links in it: what `man` compares.
    static func resolved(_ path: String) -> String {
        guard let found = realpath(path, nil) else { return path }
        defer { free(found) }
        return String(cString: found)
    }

    static func makeFolder(_ path: String) throws(ManInstallError) {
        if mkdir(path, 0o755) == 0 || errno == EEXIST && access(path, X_OK) == 0 { return }
        guard errno == ENOENT, let parent = parent(of: path) else { throw .last(path) }
        try makeFolder(parent)
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw .last(path) }
    }

    /// Puts a page or alias at a path in one step: a reader sees the old or the new one, whole.
    static func put(_ contents: ManContents, at path: String) throws(ManInstallError) {
        let folder = parent(of: path) ?? "."
        try makeFolder(folder)
        let new = "\(folder)/\(unfinished)"
        unlink(new)
        switch contents {
        case .alias(let target): guard symlink(target, new) == 0 else { throw .last(path) }
        case .page(let bytes): try create(new, bytes)
        }
        guard rename(new, path) == 0 else {
            let error = ManInstallError.last(path)
            unlink(new)
            throw error
        }
    }

    static func remove(_ path: String) throws(ManInstallError) {
        guard unlink(path) == 0 || errno == ENOENT || errno == ENOTDIR else { throw .last(path) }
    }

    /// Removes a folder if nothing is left in it.
    static func removeEmptyFolder(_ path: String) { rmdir(path) }

    private static func create(_ path: String, _ bytes: [UInt8]) throws(ManInstallError) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .last(path) }
        var done = 0
        while done < bytes.count {
            let count = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress! + done, bytes.count - done) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else {
                let error = ManInstallError.last(path)
                close(descriptor)
                unlink(path)
                throw error
            }
            done += count
        }
        guard close(descriptor) == 0 else { throw .last(path) }
    }

    private static func parent(of path: String) -> String? {
        guard let slash = path.lastIndex(of: "/"), slash != path.startIndex else { return nil }
        return String(path[..<slash])
    }
}
