#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A call to the system failed, for the reason that `errno` gave.
struct SystemFailure: Error, Hashable, CustomStringConvertible {
    let code: Int32

    static var last: SystemFailure { SystemFailure(code: errno) }

    var description: String { String(cString: strerror(code)) }
}

/// Repeats a call that a signal interrupted, and throws what `errno` says when it answers a negative number.
@discardableResult
func repeating<Answer: SignedInteger>(_ call: () -> Answer) throws(SystemFailure) -> Answer {
    while true {
        let answer = call()
        if answer >= 0 { return answer }
        if errno != EINTR { throw .last }
    }
}
