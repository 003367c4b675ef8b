internal import NIOCore
internal import Platform

/// A file that is open to be read, with what its answer says of it.
///
/// All of an answer comes from one descriptor: a build that publishes meanwhile cannot give it the length of the old
/// file and the bytes of the new one.
final class OpenFile: Sendable {
    private let file: File
    let size: Int
    /// Seconds since 1970.
    let modified: Int
    /// A strong tag: publishing never writes into a file, so another content is another inode or another time.
    let tag: String

    init(_ file: consuming File) throws(SystemError) {
        let status = try file.status()
        self.file = file
        size = status.size
        modified = status.modified.seconds
        let parts = [status.modified.seconds, status.modified.nanoseconds, status.size, status.inode]
        tag = "\"" + parts.map { String(UInt(bitPattern: $0), radix: 36) }.joined(separator: "-") + "\""
    }

    /// Reads a part of the file.
    ///
    /// - Throws: `SystemError`; `.changedMeanwhile` for a file that has become shorter.
    func read(_ range: Range<Int>) throws(SystemError) -> ByteBuffer {
        var buffer = ByteBufferAllocator().buffer(capacity: range.count)
        var failure: SystemError?
        let count = buffer.writeWithUnsafeMutableBytes(minimumWritableBytes: range.count) { space in
            let room = UnsafeMutableRawBufferPointer(rebasing: space[..<range.count])
            do throws(SystemError) { return try file.read(at: range.lowerBound, into: room) } catch {
                failure = error
                return 0
            }
        }
        if let failure { throw failure }
        if count < range.count { throw SystemError.changedMeanwhile }
        return buffer
    }
}
