#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The `errno` of a call that failed. It becomes a `FileError` where the path is known.
package struct SystemError: Error, Hashable {
    /// The value of `errno`; -1 for `notRegular`.
    package var code: CInt

    package init(_ code: CInt) { self.code = code }

    /// The error of the call that has just failed.
    package static var last: SystemError { SystemError(errno) }

    /// A file that was written to while it was copied, or was to be replaced.
    package static let changedMeanwhile = SystemError(EBUSY)

    /// A pipe, a device or a socket where a file was to be read or replaced. The system has no such error.
    package static let notRegular = SystemError(-1)

    /// There is nothing of that name, or a file stands where a folder should be on the way to it.
    package var isMissing: Bool { code == ENOENT || code == ENOTDIR }

    /// A folder stands where a file was to be read.
    package var isFolder: Bool { code == EISDIR }

    /// A symbolic link stands where none is followed.
    package var isLink: Bool { code == ELOOP }

    /// The system's own words, `No space left on device`; our own where those would mislead.
    package var text: String {
        switch self {
        case .notRegular: "this is a pipe, a device or a socket; give a regular file"
        case .changedMeanwhile: "another program changed this file meanwhile; try again"
        default: String(cString: strerror(code))
        }
    }
}

/// Calls `body` until it is not interrupted by a signal, and throws its `errno` if it answers less than zero.
@discardableResult
package func checked<Answer: SignedInteger>(_ body: () -> Answer) throws(SystemError) -> Answer {
    while true {
        let answer = body()
        if answer >= 0 { return answer }
        if errno != EINTR { throw SystemError.last }
    }
}
