internal import Lookup
internal import Platform

/// Where the program's own templates and reference data are.
///
/// They stand beside the program: `share/naslag` of the prefix that it is installed in, or the checkout that it was
/// built in, whichever comes first on the way up from the executable. A folder counts only if it holds a file `NASLAG`:
/// `~/Templates` is a folder of most people's desktops.
enum ProgramFolder {
    static func templates() -> String? { find("Templates") }

    /// The folder that holds `codes`, the reference data on all registered and Exchange Online codes.
    static func reference() -> String? {
        (find("Content/codes") ?? find("codes")).map { String($0.dropLast("/codes".count)) }
    }

    /// The knowledge base that is installed with the program.
    static func knowledgeBase() -> String? { find("kb", by: IndexWriter.path) }

    /// Another program of Naslag's, which stands beside this one.
    static func program(_ name: String) -> String? {
        executableFolder().map { "\($0)/\(name)" }.flatMap { FileSystem.isProgram($0) ? $0 : nil }
    }

    /// - Parameter marker: the file that tells the folder from others of its name.
    private static func find(_ name: String, by marker: String = "NASLAG") -> String? {
        guard var folder = executableFolder() else { return nil }
        while true {
            for candidate in ["\(folder)/share/naslag/\(name)", "\(folder)/\(name)"]
            where FileSystem.exists("\(candidate)/\(marker)") {
                return candidate
            }
            guard let slash = folder.lastIndex(of: "/") else { return nil }
            folder = String(folder[..<slash])
        }
    }

    private static func executableFolder() -> String? {
        Environment.program.flatMap { path in path.lastIndex(of: "/").map { String(path[..<$0]) } }
    }
}
