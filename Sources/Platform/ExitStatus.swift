#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How the program ends: the statuses of sysexits.h that people's scripts rely on.
package enum ExitStatus: Int32, Sendable, CaseIterable {
    case done = 0
    /// Findings at or above the limit, or nothing found.
    case findings = 1
    case usage = 64
    case badInput = 65
    case inputMissing = 66
    /// The server cannot listen, or a program of ours is not there.
    case unavailable = 69
    case cannotWrite = 73
    /// Standard output cannot be written.
    case cannotPrint = 74
    /// Another build holds the output.
    case busy = 75

    /// Ends the program.
    package func end() -> Never { exit(rawValue) }
}
