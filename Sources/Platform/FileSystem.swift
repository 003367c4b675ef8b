#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Reading files with the system's own calls: a build reads thousands of small ones.
package enum FileSystem {
    /// The bytes of a file, or the first `limit` of them. A symbolic link is followed.
    ///
    /// - Throws: `FileError` too for what is no regular file: a pipe or a device is never waited for.
    package static func read(_ path: String, limit: Int = .max) throws(FileError) -> [UInt8] {
        do throws(SystemError) {
            return try File(reading: path, followsLink: true).read(limit: limit)
        } catch {
            throw FileError(path: path, cause: error)
        }
    }

    /// The same for a file that need not be there: nil where it is not.
    package static func readIfPresent(_ path: String) throws(FileError) -> [UInt8]? {
        do throws(FileError) {
            return try read(path)
        } catch {
            if error.isMissing { return nil }
            throw error
        }
    }

    /// Whether the path leads to anything; false for a link that leads nowhere.
    package static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// The status of what a path leads to, links followed; nil where there is nothing.
    package static func status(_ path: String) -> FileStatus? {
        var found = stat()
        return stat(path, &found) == 0 ? FileStatus(found) : nil
    }

    /// Whether a name is taken, by a link that leads nowhere too.
    package static func isTaken(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0
    }

    /// Whether there is a folder with nothing in it.
    package static func isEmptyFolder(_ path: String) -> Bool {
        var isEmpty = true
        do throws(SystemError) { try Folder("\(path)/.").list(.root) { _, _ in isEmpty = false } } catch {
            return false
        }
        return isEmpty
    }

    /// Whether two paths lead to one file or folder.
    package static func isSame(_ first: String, _ second: String) -> Bool {
        guard let left = status(first), let right = status(second) else { return false }
        return left.isSameFile(as: right)
    }

    /// Whether there is a program that may be run.
    package static func isProgram(_ path: String) -> Bool {
        access(path, X_OK) == 0
    }

    /// The absolute path without links in it; nil for what is not there.
    package static func resolved(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    /// The folder that an entry stands in: `a/b` gives `a`, and `a` gives `.`.
    package static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// What a symbolic link says; nil for what is none.
    package static func linkText(_ path: String) -> String? {
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(PATH_MAX)) { buffer, count in
            count = max(0, buffer.withMemoryRebound(to: CChar.self) { readlink(path, $0.baseAddress!, $0.count) })
        }
        return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
    }

    /// Makes a symbolic link, in place of the file or link of that name, in one step.
    package static func makeLink(_ path: String, to text: String) throws(FileError) {
        try makeFolders(above: path)
        let temporary = "\(folder(of: path))/.naslag-\(getpid())-link"
        unlink(temporary)
        do throws(SystemError) {
            try checked { symlink(text, temporary) }
            try checked { rename(temporary, path) }
        } catch {
            unlink(temporary)
            throw FileError(path: path, cause: error)
        }
    }

    /// Removes a file or link; nothing happens where it is gone already.
    package static func remove(_ path: String) throws(FileError) {
        do throws(SystemError) { try checked { unlink(path) } } catch {
            if !error.isMissing { throw FileError(path: path, cause: error) }
        }
    }

    /// Removes a folder if nothing is left in it.
    package static func removeEmptyFolder(_ path: String) { rmdir(path) }

    /// Makes the folders that the path of a file goes through.
    package static func makeFolders(above path: String) throws(FileError) {
        var folder = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/").dropLast() {
            folder += (folder.isEmpty || folder == "/" ? "" : "/") + part
            // A file in its place is told apart here: what is below it could not be opened.
            if mkdir(folder, 0o755) != 0, errno != EEXIST { throw FileError(path: folder, cause: .last) }
        }
    }
}
