#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Why a file or folder could not be read: the system's words for `errno`.
package struct FileError: Error, CustomStringConvertible {
    package let path: String
    package let code: Int32

    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    package var description: String { "\(path): \(String(cString: strerror(code)))" }
}

/// Reading files with the system's own calls: a build reads thousands of small ones.
package enum FileSystem {
    /// The bytes of a file. A regular file is read whole; anything else is refused.
    package static func read(_ path: String) throws(FileError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw FileError(path: path, code: errno) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw FileError(path: path, code: errno) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, code: EISDIR) }
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(status.st_size)) { buffer, count in
            while count < buffer.count {
                let got = Self.read(descriptor, buffer.baseAddress! + count, buffer.count - count)
                if got < 0 { failure = errno }
                if got <= 0 { break }
                count += got
            }
        }
        guard failure == 0 else { throw FileError(path: path, code: failure) }
        return bytes
    }

    private static func read(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer, _ count: Int) -> Int {
        while true {
            #if canImport(Glibc)
            let got = Glibc.read(descriptor, buffer, count)
            #elseif canImport(Musl)
            let got = Musl.read(descriptor, buffer, count)
            #else
            let got = Darwin.read(descriptor, buffer, count)
            #endif
            if got >= 0 || errno != EINTR { return got }
        }
    }

    package static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }
}
