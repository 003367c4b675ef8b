#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import NIOCore

/// A file that is open to be read, with what its answer says of it.
///
/// All of an answer comes from one descriptor: a build that publishes meanwhile cannot give it the length of the old
/// file and the bytes of the new one.
final class OpenFile: Sendable {
    let descriptor: CInt
    let size: Int
    /// Seconds since 1970.
    let modified: Int
    /// A strong tag: publishing never writes into a file, so another content is another inode or another time.
    let tag: String

    /// Takes over the descriptor, and closes it when the last reference goes.
    init(_ descriptor: CInt, _ status: stat) {
        self.descriptor = descriptor
        size = Int(status.st_size)
        #if canImport(Darwin)
            let time = status.st_mtimespec
        #else
            let time = status.st_mtim
        #endif
        modified = Int(time.tv_sec)
        let parts = [Int(time.tv_sec), Int(time.tv_nsec), Int(status.st_size), Int(truncatingIfNeeded: status.st_ino)]
        tag = "\"" + parts.map { String(UInt(bitPattern: $0), radix: 36) }.joined(separator: "-") + "\""
    }

    deinit { close(descriptor) }

    /// Reads a part of the file.
    ///
    /// - Throws: what the system says, and `EIO` for a file that has become shorter.
    func read(_ range: Range<Int>) throws(SystemFailure) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: range.count)
        while buffer.readableBytes < range.count {
            var failure: SystemFailure?
            let offset = range.lowerBound + buffer.readableBytes
            let rest = range.count - buffer.readableBytes
            let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: rest) { space in
                do throws(SystemFailure) {
                    return try repeating { pread(descriptor, space.baseAddress!, rest, off_t(offset)) }
                } catch {
                    failure = error
                    return 0
                }
            }
            if let failure { throw failure }
            if count == 0 { throw SystemFailure(code: EIO) }
        }
        return buffer
    }
}
