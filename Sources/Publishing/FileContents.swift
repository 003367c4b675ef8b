#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// An open file that is closed on every way out.
struct File: ~Copyable {
    let descriptor: CInt
    /// The size that the file had when it was opened.
    let size: Int

    /// Opens a regular file to read. A pipe or a device is refused with `EINVAL`, a link in the last component too
    /// unless it is to be followed.
    init(
        reading path: UnsafePointer<CChar>, in folder: CInt = AT_FDCWD, followsLink: Bool = false
    ) throws(SystemError) {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        let opened = try checked { openat(folder, path, flags) }
        var found = stat()
        guard fstat(opened, &found) == 0, FileStatus(found).isFile else {
            close(opened)
            throw SystemError(EINVAL)
        }
        descriptor = opened
        size = FileStatus(found).size
    }

    /// Makes a new file; `EEXIST` when there is anything of that name.
    init(making path: UnsafePointer<CChar>, in folder: CInt) throws(SystemError) {
        descriptor = try checked {
            openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        }
        size = 0
    }

    deinit { close(descriptor) }

    /// Closes the file and tells whether that worked: some file systems report a full disk only here.
    consuming func finish() throws(SystemError) {
        let descriptor = descriptor
        discard self
        // An interrupted close has closed the descriptor on Linux; closing it again could hit another file.
        if close(descriptor) != 0 && errno != EINTR { throw SystemError.last }
    }

    func setPermissions(_ mode: mode_t) throws(SystemError) {
        try checked { fchmod(descriptor, mode) }
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            written += try checked {
                #if canImport(Glibc)
                    Glibc.write(descriptor, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                    Musl.write(descriptor, rest.baseAddress, rest.count)
                #else
                    Darwin.write(descriptor, rest.baseAddress, rest.count)
                #endif
            }
        }
    }

    /// Fills the buffer as far as the file goes, and answers how far that was.
    func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            let count = try checked {
                #if canImport(Glibc)
                    Glibc.read(descriptor, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                    Musl.read(descriptor, rest.baseAddress, rest.count)
                #else
                    Darwin.read(descriptor, rest.baseAddress, rest.count)
                #endif
            }
            if count == 0 { break }
            filled += count
        }
        return filled
    }

    /// Hands out the rest of the file in pieces of 256 KiB, then its last one, and answers the hash of all of them.
    func forEachPiece(
        _ body: (UnsafeRawBufferPointer) throws(SystemError) -> Void
    ) throws(SystemError) -> (digest: UInt64, size: Int) {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 32)
        defer { buffer.deallocate() }
        var hash = ContentHash()
        var size = 0
        while true {
            let count = try read(into: buffer)
            let piece = UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(buffer)[..<count])
            try body(piece)
            size += count
            if count < buffer.count { return (hash.finish(piece), size) }
            hash.update(piece)
        }
    }
}

extension Folder {
    /// All bytes of a regular file.
    func read(_ path: UnsafePointer<CChar>) throws(SystemError) -> [UInt8] {
        let file = try File(reading: path, in: descriptor)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.size)
        _ = try file.forEachPiece { (piece) throws(SystemError) in bytes.append(contentsOf: piece) }
        return bytes
    }
}
