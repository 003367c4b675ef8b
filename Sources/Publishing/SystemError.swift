#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The `errno` of a call that failed. It gets its path and becomes a `PublishError` where the path is known.
struct SystemError: Error, Hashable {
    var code: CInt

    init(_ code: CInt) { self.code = code }

    /// The error of the call that has just failed.
    static var last: SystemError { SystemError(errno) }

    /// A source file that was written to while it was copied.
    static let changedMeanwhile = SystemError(EBUSY)

    /// The system's own words: `No space left on device`.
    var text: String { String(cString: strerror(code)) }

    /// What a person can do about it; the output folder was left as it was in every case.
    var advice: String {
        switch code {
        case ENOSPC, EDQUOT: "Make room on the file system; the output folder was left as it was"
        case EFBIG: "Raise the limit on file sizes (ulimit -f); the output folder was left as it was"
        case EMFILE, ENFILE: "Raise the limit on open files (ulimit -n); the output folder was left as it was"
        case EROFS, EACCES, EPERM:
            "The folder and the one above it must be writable; the output folder was left as it was"
        default: "The output folder was left as it was"
        }
    }
}

/// Calls `body` until it is not interrupted by a signal, and throws its `errno` if it answers less than zero.
@discardableResult
func checked<Answer: SignedInteger>(_ body: () -> Answer) throws(SystemError) -> Answer {
    while true {
        let answer = body()
        if answer >= 0 { return answer }
        if errno != EINTR { throw SystemError.last }
    }
}
