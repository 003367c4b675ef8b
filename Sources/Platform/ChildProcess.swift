#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif
internal import Synchronization

/// Another program, run to its end: its standard input is empty, and its output is kept.
package final class ChildProcess: Sendable {
    /// Which of a program's streams is kept; the rest is dropped.
    package enum Kept: Sendable {
        case messages
        case all
    }

    /// How a program ended, and what it printed.
    package struct Outcome: Sendable {
        /// The exit status; of a program that a signal ended, 128 and the signal's number, as in a shell.
        package let status: Int32
        /// What was kept of its standard output and standard error, in the order in which it came.
        package let output: [UInt8]
    }

    private let program: String
    private let running = Mutex<pid_t?>(nil)

    package init(_ program: String) { self.program = program }

    /// Runs the program and waits for its end.
    ///
    /// - Parameter environment: all variables that it sees; nil for those of this process.
    /// - Throws: `FileError` where it cannot be started.
    package func run(
        _ arguments: [String], keeping kept: Kept, environment: [String: String]? = nil
    ) throws(FileError) -> Outcome {
        do throws(SystemError) {
            var ends: [CInt] = [-1, -1]
            try checked { pipe(&ends) }
            defer { close(ends[0]) }
            let started = start(arguments, environment, kept, ends)
            close(ends[1])
            guard started.code == 0 else { throw SystemError(started.code) }
            running.withLock { $0 = started.child }
            let output = try? File.readAll(from: ends[0])
            var status: CInt = 0
            _ = try? checked { waitpid(started.child, &status, 0) }
            running.withLock { $0 = nil }
            let signal = status & 0x7F
            return Outcome(status: signal == 0 ? status >> 8 & 0xFF : 128 + signal, output: output ?? [])
        } catch {
            throw FileError(path: program, cause: error)
        }
    }

    /// Asks the program to end, if it is running.
    package func stop() {
        running.withLock { if let child = $0 { _ = kill(child, SIGTERM) } }
    }

    private func start(
        _ arguments: [String], _ environment: [String: String]?, _ kept: Kept, _ ends: [CInt]
    ) -> (code: CInt, child: pid_t) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        switch kept {
        case .messages: posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        case .all: posix_spawn_file_actions_adddup2(&actions, ends[1], 1)
        }
        posix_spawn_file_actions_adddup2(&actions, ends[1], 2)
        posix_spawn_file_actions_addclose(&actions, ends[0])
        posix_spawn_file_actions_addclose(&actions, ends[1])
        let words = ([program] + arguments).map { strdup($0) }
        let variables = environment?.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + (variables ?? []) { free(text) } }
        var child = pid_t()
        let code = variables.map { posix_spawn(&child, program, &actions, nil, words + [nil], $0 + [nil]) }
        return (code ?? posix_spawn(&child, program, &actions, nil, words + [nil], environ), child)
    }
}
