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

    package static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
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
