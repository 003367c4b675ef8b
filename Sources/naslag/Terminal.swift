#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// The terminal, if there is one: messages go to standard error, results to standard output.
enum Terminal {
    /// A limit on the size of files and a reader that went away are errors of a call, not the end of the program.
    static func prepare() {
        signal(SIGXFSZ, SIG_IGN)
        signal(SIGPIPE, SIG_IGN)
    }

    static func error(_ line: String) {
        write(line + "\n", to: 2)
    }

    static func print(_ line: String) {
        write(line + "\n", to: 1)
    }

    /// Colour and progress are for a person at a terminal who has not asked for none (https://no-color.org).
    static let isInteractive = isatty(2) == 1 && getenv("NO_COLOR") == nil

    static func write(_ text: String, to descriptor: Int32) {
        var text = text
        text.withUTF8 { buffer in
            var rest = UnsafeRawBufferPointer(buffer)
            while !rest.isEmpty {
                #if canImport(Glibc)
                let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
                #elseif canImport(Musl)
                let count = Musl.write(descriptor, rest.baseAddress, rest.count)
                #else
                let count = Darwin.write(descriptor, rest.baseAddress, rest.count)
                #endif
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return }
                rest = UnsafeRawBufferPointer(rebasing: rest[count...])
            }
        }
    }
}

/// How many processors this process may use.
enum Processors {
    static var count: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }
}
