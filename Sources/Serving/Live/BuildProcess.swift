#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Synchronization

/// Runs `naslag build`: a crash in a build is then no crash of the server, and a build that hangs can be ended.
final class BuildProcess: Sendable {
    struct Outcome: Sendable {
        let status: Int32
        /// What it printed on standard error, line by line.
        let messages: [String]
    }

    private let program: String
    private let child = Mutex<pid_t?>(nil)

    init(program: String) { self.program = program }

    /// Runs the program and waits for its end.
    func run(_ arguments: [String]) throws(SystemFailure) -> Outcome {
        var ends: [CInt] = [0, 0]
        try repeating { pipe(&ends) }
        defer { close(ends[0]) }
        let started = start(arguments, messages: ends)
        close(ends[1])
        guard started.code == 0 else { throw SystemFailure(code: started.code) }
        child.withLock { $0 = started.child }
        let text = Self.readAll(ends[0])
        var status: CInt = 0
        _ = try? repeating { waitpid(started.child, &status, 0) }
        child.withLock { $0 = nil }
        let code = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
        return Outcome(status: code, messages: text.split(separator: "\n").map(String.init))
    }

    /// Ends the build that is running, if any; it publishes whole or not at all.
    func stop() {
        child.withLock { if let child = $0 { _ = kill(child, SIGTERM) } }
    }

    private func start(_ arguments: [String], messages ends: [CInt]) -> (code: CInt, child: pid_t) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        var words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { for word in words { free(word) } }
        var started = pid_t()
        return (posix_spawn(&started, program, &actions, nil, &words, environ), started)
    }

    private static func readAll(_ descriptor: CInt) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 1 << 16)
        while let count = try? repeating({ read(descriptor, &piece, piece.count) }), count > 0 {
            bytes += piece[..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
