internal import Platform

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The right to build one output folder, held by one process at a time and given back by the system if it dies.
///
/// The lock file lies beside the output, not inside: inside it would leave with the old tree, and a first build would
/// have to show an empty output to have a place for it. It is removed at the end by whoever holds it; hence whoever
/// gets the lock checks that the file still has its name, and starts again if it has not.
final class BuildLock: Sendable {
    /// When the lock was taken, by the clock of the file system that holds the output.
    let startedAt: FileTime
    private let place: OutputPlace
    private let descriptor: CInt

    /// Takes the lock, or throws `.held`, or waits as long as it takes.
    init(_ place: OutputPlace, wait: Bool) throws(PublishError) {
        self.place = place
        do throws(SystemError) {
            while true {
                let descriptor = try checked {
                    openat(
                        place.parent.descriptor, place.lock, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC,
                        0o644)
                }
                var locked = false
                defer { if !locked { close(descriptor) } }
                if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
                    guard errno == EWOULDBLOCK else { throw SystemError.last }
                    if !wait { throw SystemError(EWOULDBLOCK) }
                    // Not again after a signal: it may say that nobody waits any more.
                    if flock(descriptor, LOCK_EX) != 0 {
                        guard errno == EINTR, !Interruption.isRequested else { throw SystemError.last }
                        continue
                    }
                }
                guard let named = try? place.parent.status(place.lock),
                    let time = try Self.sign(descriptor, ifSameAs: named)
                else { continue }
                locked = true
                startedAt = time
                self.descriptor = descriptor
                return
            }
        } catch {
            if error.code == EINTR { throw PublishError(.interrupted, output: place.output) }
            if error.code == EWOULDBLOCK { throw PublishError(.held(by: Self.holder(place)), output: place.output) }
            throw place.failure(place.lock, error)
        }
    }

    deinit {
        // Removed while it is held: a build that waits on this file will see that it has no name any more.
        try? place.parent.remove(place.lock)
        close(descriptor)
    }

    /// Writes who holds the lock, which is for people: if that fails, the lock is held all the same.
    private static func sign(_ descriptor: CInt, ifSameAs named: FileStatus) throws(SystemError) -> FileTime? {
        var found = stat()
        try checked { fstat(descriptor, &found) }
        guard FileStatus(found).isSameFile(as: named) else { return nil }
        var seconds = time(nil)
        var parts = tm()
        localtime_r(&seconds, &parts)
        let text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 32) { buffer in
            let length = strftime(buffer.baseAddress!, 32, "%Y-%m-%d %H:%M:%S", &parts)
            return String(decoding: UnsafeRawBufferPointer(buffer)[..<length], as: UTF8.self)
        }
        ftruncate(descriptor, 0)
        let line = "process \(getpid()), since \(text)\n"
        _ = line.withCString { pwrite(descriptor, $0, line.utf8.count, 0) }
        try checked { futimens(descriptor, nil) }
        try checked { fstat(descriptor, &found) }
        return FileStatus(found).changed
    }

    private static func holder(_ place: OutputPlace) -> String {
        let bytes = (try? place.parent.read(place.lock)) ?? []
        let line = String(decoding: bytes.prefix(100).prefix { $0 >= 0x20 }, as: UTF8.self)
        return line.isEmpty ? "it has just begun" : line
    }
}
