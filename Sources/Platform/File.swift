#if canImport(Glibc)
    package import Glibc
#elseif canImport(Musl)
    package import Musl
#else
    package import Darwin
#endif

/// An open file, which is closed when the value goes away.
package struct File: ~Copyable, Sendable {
    package let descriptor: CInt
    /// The size that the file had when it was opened.
    package let size: Int

    /// Opens a regular file to read. A pipe or a device is refused as `.notRegular`, without waiting for it; so is a
    /// link in the last component, as `ELOOP`, unless `followsLink`.
    package init(
        reading path: UnsafePointer<CChar>, in folder: CInt = AT_FDCWD, followsLink: Bool = false
    ) throws(SystemError) {
        let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC | (followsLink ? 0 : O_NOFOLLOW)
        let opened = try checked { openat(folder, path, flags) }
        var found = stat()
        let status = fstat(opened, &found) == 0 ? FileStatus(found) : nil
        guard let status, status.isFile else {
            close(opened)
            throw status?.isFolder == true ? SystemError(EISDIR) : .notRegular
        }
        descriptor = opened
        size = status.size
    }

    /// Makes a new file; `EEXIST` when there is anything of that name.
    package init(making path: UnsafePointer<CChar>, in folder: CInt = AT_FDCWD) throws(SystemError) {
        descriptor = try checked {
            openat(folder, path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o644)
        }
        size = 0
    }

    deinit { close(descriptor) }

    /// Closes the file and tells whether that worked: some file systems report a full disk only here.
    package consuming func finish() throws(SystemError) {
        let descriptor = descriptor
        discard self
        // An interrupted close has closed the descriptor on Linux; closing it again could hit another file.
        if close(descriptor) != 0 && errno != EINTR { throw SystemError.last }
    }

    /// The status of the open file, whatever its name leads to by now.
    ///
    /// - Throws: the `errno` of fstat(2).
    package func status() throws(SystemError) -> FileStatus {
        var found = stat()
        try checked { fstat(descriptor, &found) }
        return FileStatus(found)
    }

    /// Sets the permission bits, whatever the umask is.
    ///
    /// - Throws: the `errno` of fchmod(2).
    package func setPermissions(_ mode: mode_t) throws(SystemError) {
        try checked { fchmod(descriptor, mode) }
    }

    /// Flushes what was written to the device (fsync).
    package func sync() throws(SystemError) {
        try checked { fsync(descriptor) }
    }

    /// Writes all of the bytes at the place that the file has come to.
    ///
    /// - Throws: the `errno` of write(2); some of the bytes may be written by then.
    package func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
        try Self.write(bytes, to: descriptor)
    }

    /// The same for an array.
    package func write(_ bytes: [UInt8]) throws(SystemError) {
        try Self.write(bytes, to: descriptor)
    }

    /// Reads until the buffer is full or the file ends. Returns the number of bytes.
    package func read(into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        try Self.read(into: buffer, from: descriptor)
    }

    /// The bytes that the file had when it was opened, or the first `limit` of them.
    package func read(limit: Int = .max) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: min(size, limit)) { buffer, count in
            let room = UnsafeMutableRawBufferPointer(
                rebasing: UnsafeMutableRawBufferPointer(buffer)[..<min(size, limit)])
            do throws(SystemError) { count = try read(into: room) } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }

    /// `count` bytes from `offset` on, or fewer where the file ends before; the place of the other reads does not
    /// change.
    package func read(at offset: Int, count: Int) throws(SystemError) -> [UInt8] {
        var failure: SystemError?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, done in
            let room = UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<count]))
            do throws(SystemError) { done = try read(at: offset, into: room) } catch { failure = error }
        }
        if let failure { throw failure }
        return bytes
    }

    /// Reads from `offset` on until the buffer is full or the file ends, and returns the number of bytes; the place of
    /// the other reads does not change.
    package func read(at offset: Int, into buffer: UnsafeMutableRawBufferPointer) throws(SystemError) -> Int {
        var done = 0
        while done < buffer.count {
            let count = try checked {
                pread(descriptor, buffer.baseAddress! + done, buffer.count - done, off_t(offset + done))
            }
            if count == 0 { break }
            done += count
        }
        return done
    }

    /// Calls `body` with the rest of the file in pieces of 256 KiB, then with the last, shorter one, which may be
    /// empty. Returns the hash and the size of all of them.
    package func forEachPiece(
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

extension File {
    static func write(_ bytes: [UInt8], to descriptor: CInt) throws(SystemError) {
        var failure: SystemError?
        bytes.withUnsafeBytes { buffer in
            do throws(SystemError) { try write(buffer, to: descriptor) } catch { failure = error }
        }
        if let failure { throw failure }
    }

    /// The one loop that writes. It waits where the descriptor is non-blocking.
    static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: CInt) throws(SystemError) {
        var written = 0
        while written < bytes.count {
            let rest = UnsafeRawBufferPointer(rebasing: bytes[written...])
            do throws(SystemError) {
                written += try checked {
                    #if canImport(Glibc)
                        Glibc.write(descriptor, rest.baseAddress, rest.count)
                    #elseif canImport(Musl)
                        Musl.write(descriptor, rest.baseAddress, rest.count)
                    #else
                        Darwin.write(descriptor, rest.baseAddress, rest.count)
                    #endif
                }
            } catch {
                guard error.code == EAGAIN else { throw error }
                wait(for: descriptor, POLLOUT)
            }
        }
    }

    /// The one loop that reads: until the buffer is full or nothing more comes. Returns the number of bytes.
    static func read(into buffer: UnsafeMutableRawBufferPointer, from descriptor: CInt) throws(SystemError) -> Int {
        var filled = 0
        while filled < buffer.count {
            let rest = UnsafeMutableRawBufferPointer(rebasing: buffer[filled...])
            do throws(SystemError) {
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
            } catch {
                guard error.code == EAGAIN else { throw error }
                wait(for: descriptor, POLLIN)
            }
        }
        return filled
    }

    /// All that comes, or the first `limit` bytes and a little more.
    static func readAll(from descriptor: CInt, limit: Int = .max) throws(SystemError) -> [UInt8] {
        var bytes: [UInt8] = []
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
        defer { buffer.deallocate() }
        while bytes.count < limit {
            let count = try read(into: buffer, from: descriptor)
            bytes.append(contentsOf: buffer[..<count])
            if count < buffer.count { break }
        }
        return bytes
    }

    private static func wait(for descriptor: CInt, _ event: Int32) {
        var watched = pollfd(fd: descriptor, events: Int16(event), revents: 0)
        poll(&watched, 1, -1)
    }
}

extension Folder {
    /// All bytes of a regular file.
    package func read(_ path: UnsafePointer<CChar>) throws(SystemError) -> [UInt8] {
        let file = try File(reading: path, in: descriptor)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(file.size)
        _ = try file.forEachPiece { (piece) throws(SystemError) in bytes.append(contentsOf: piece) }
        return bytes
    }
}
