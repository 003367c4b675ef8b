#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the process was started with.
package enum Environment {
    /// The value of an environment variable; nil where it is not set. Bytes that are no UTF-8 become U+FFFD.
    package static func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

    /// The path of the program itself, without links.
    package static var program: String? {
        FileSystem.resolved("/proc/self/exe") ?? FileSystem.resolved(CommandLine.arguments[0])
    }

    /// Makes the C library take local time for UTC. No other thread may read the time zone meanwhile.
    package static func useUTC() {
        setenv("TZ", "UTC0", 1)
        tzset()
    }

    /// How many processors this process may use.
    package static var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Replaces this process by another program, which gets the signals and sets the exit status from then on.
    ///
    /// - Throws: `FileError` where it cannot be started; nothing is returned otherwise.
    package static func become(_ program: String, _ arguments: [String]) throws(FileError) -> Never {
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        execv(program, &words)
        throw FileError(path: program, cause: .last)
    }
}
