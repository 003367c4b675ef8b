#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A program that shows results a screen at a time, such as `less`: what is written to standard output goes to it.
package struct Pager {
    private let child: pid_t

    /// Starts the program and makes it the reader of standard output.
    ///
    /// - Parameter command: a line for the shell, as PAGER holds it.
    /// - Throws: `FileError` where there is no shell; standard output is then what it was.
    package init(_ command: String) throws(FileError) {
        let shell = "/bin/sh"
        do throws(SystemError) {
            var ends: [CInt] = [-1, -1]
            try checked { pipe(&ends) }
            defer { for end in ends { close(end) } }
            let (code, child) = Self.start([shell, "-c", command], reading: ends)
            guard code == 0 else { throw SystemError(code) }
            try checked { dup2(ends[1], 1) }
            self.child = child
        } catch {
            throw FileError(path: shell, cause: error)
        }
    }

    /// Waits until the reader has seen enough. Standard output is closed by then, which tells the program that there is
    /// no more.
    package func wait() {
        var status: CInt = 0
        _ = try? checked { waitpid(child, &status, 0) }
    }

    private static func start(_ words: [String], reading ends: [CInt]) -> (code: CInt, child: pid_t) {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[0], 0)
        for end in ends { posix_spawn_file_actions_addclose(&actions, end) }
        let arguments = words.map { strdup($0) }
        defer { for text in arguments { free(text) } }
        var child = pid_t()
        return (posix_spawn(&child, words[0], &actions, nil, arguments + [nil], environ), child)
    }
}
