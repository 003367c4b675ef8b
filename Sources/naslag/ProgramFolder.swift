internal import Articles

#if canImport(Glibc)
internal import Glibc
#elseif canImport(Musl)
internal import Musl
#else
internal import Darwin
#endif

/// Where the program's own templates and reference data are.
///
/// They stand beside the program: `share/naslag` of the prefix that it is installed in, or the checkout that it was
/// built in, whichever comes first on the way up from the executable.
enum ProgramFolder {
    static func templates() -> String? { find("Templates") }

    /// The folder that holds `codes`, the reference data on all registered and Exchange Online codes.
    static func reference() -> String? {
        (find("Content/codes") ?? find("codes")).map { String($0.dropLast("/codes".count)) }
    }

    /// Another program of Naslag's, which stands beside this one.
    static func program(_ name: String) -> String? {
        executableFolder().map { "\($0)/\(name)" }.flatMap { access($0, X_OK) == 0 ? $0 : nil }
    }

    private static func find(_ name: String) -> String? {
        guard var folder = executableFolder() else { return nil }
        while true {
            for candidate in ["\(folder)/share/naslag/\(name)", "\(folder)/\(name)"]
            where FileSystem.exists(candidate) {
                return candidate
            }
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = String(folder[..<slash])
        }
    }

    /// The path of the program itself.
    static var executable: String? {
        let linked = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil)
        guard let linked else { return nil }
        defer { free(linked) }
        return String(cString: linked)
    }

    private static func executableFolder() -> String? {
        executable.flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
    }
}
