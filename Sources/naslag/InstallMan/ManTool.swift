internal import Platform

/// A program of the system's manual, such as `mandb`, which may or may not be there.
package struct ManTool {
    let path: String

    /// The folders where makers of indexes lie, though they are not on the path of every user.
    private static let systemFolders = ["/usr/bin", "/usr/sbin", "/usr/local/sbin", "/usr/libexec"]

    static func find(_ name: String) -> ManTool? {
        let folders = (Environment.variable("PATH") ?? "").split(separator: ":").map(String.init) + systemFolders
        return folders.lazy.map { "\($0)/\(name)" }.first(where: FileSystem.isProgram).map(ManTool.init)
    }

    /// Runs the program to its end. Answers its exit status, 127 if it could not start, and all that it printed.
    ///
    /// It sees no more of the environment than it needs, beside the variables given.
    func run(_ arguments: [String], environment: [String: String] = [:]) -> (status: Int32, output: [UInt8]) {
        var variables: [String: String] = [:]
        for name in ["PATH", "HOME", "TMPDIR", "LANG", "LC_ALL", "MANPATH"] {
            variables[name] = Environment.variable(name)
        }
        variables.merge(environment) { _, given in given }
        let outcome = try? ChildProcess(path).run(arguments, keeping: .all, environment: variables)
        return (outcome?.status ?? 127, outcome?.output ?? [])
    }
}
