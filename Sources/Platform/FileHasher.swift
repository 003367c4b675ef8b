/// Hashes files one after the other through one piece of memory, on one thread.
package final class FileHasher {
    private let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: 256 << 10, alignment: 32)

    package init() {}

    deinit { buffer.deallocate() }

    /// The hash of a file's bytes, as `ContentHash` has it; nil for anything that is no regular file or cannot be read.
    /// A symbolic link is followed.
    package func hash(_ path: String) -> UInt64? {
        guard let file = try? File(reading: path, followsLink: true) else { return nil }
        var hash = ContentHash()
        var rest = file.size
        while rest > buffer.count {
            guard let count = try? file.read(into: buffer), count == buffer.count else { return nil }
            hash.update(UnsafeRawBufferPointer(buffer))
            rest -= count
        }
        let last = UnsafeMutableRawBufferPointer(rebasing: buffer[..<rest])
        guard let count = try? file.read(into: last), count == rest else { return nil }
        return hash.finish(UnsafeRawBufferPointer(last))
    }
}
