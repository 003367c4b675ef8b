#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A program of the system's manual, such as `mandb`, which may or may not be there.
struct ManTool {
    let path: String

    /// The folders where makers of indexes lie, though they are not on the path of every user.
    private static let systemFolders = ["/usr/bin", "/usr/sbin", "/usr/local/sbin", "/usr/libexec"]

    static func find(_ name: String) -> ManTool? {
        let folders = (variable("PATH") ?? "").split(separator: ":").map(String.init) + systemFolders
        return folders.lazy.map { "\($0)/\(name)" }.first { access($0, X_OK) == 0 }.map(ManTool.init)
    }

    static func variable(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }

    /// Runs the program to its end. Answers its exit status, 127 if it could not start, and all that it printed.
    ///
    /// It sees no more of the environment than it needs, beside the variables given.
    func run(_ arguments: [String], environment: [String: String] = [:]) -> (status: Int32, output: [UInt8]) {
        var ends: [CInt] = [-1, -1]
        guard pipe(&ends) == 0 else { return (127, []) }
        defer { close(ends[0]) }
        guard let process = start(arguments, environment, output: ends) else {
            close(ends[1])
            return (127, [])
        }
        close(ends[1])
        var output: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(ends[0], &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { break }
            output += buffer[..<count]
        }
        var status: CInt = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        let signal = status & 0x7F
        return (signal == 0 ? status >> 8 & 0xFF : 128 + signal, output)
    }

    private func start(_ arguments: [String], _ environment: [String: String], output: [CInt]) -> pid_t? {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, output[1], 1)
        posix_spawn_file_actions_adddup2(&actions, output[1], 2)
        posix_spawn_file_actions_addclose(&actions, output[0])
        posix_spawn_file_actions_addclose(&actions, output[1])
        var values: [String: String] = [:]
        for name in ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "MANPATH"] { values[name] = Self.variable(name) }
        values.merge(environment) { _, given in given }
        let words = ([path] + arguments).map { strdup($0) }
        let variables = values.map { strdup("\($0.key)=\($0.value)") }
        defer { for text in words + variables { free(text) } }
        var process: pid_t = 0
        return posix_spawn(&process, path, &actions, nil, words + [nil], variables + [nil]) == 0 ? process : nil
    }
}
