internal import Articles
internal import Platform
internal import Layout

/// The list of what was installed, in a hidden file of the folder: a later installation removes what is no longer
/// there, and nothing that others put beside it.
struct ManInstallRecord {
    private let path: String

    init(folder: String) { path = "\(folder)/.naslag-pages" }

    /// The paths below the folder; none if nothing was installed. A line that is no path of a page is not one of ours,
    /// whatever wrote it: what this list names gets removed.
    func read() throws(FileError) -> Set<String> {
        let text = String(decoding: try FileSystem.readIfPresent(path) ?? [], as: UTF8.self)
        return Set(text.split(separator: "\n").map(String.init).filter(Self.isPage))
    }

    func write(_ pages: Set<String>) throws(FileError) {
        let text = pages.sorted().map { $0 + "\n" }.joined()
        try ManContents.page(Array(text.utf8)).put(at: path)
    }

    /// `man7/5.7.705.7`, `nl/man7/5.7.705.7`: a section's folder, at most one language's above it, and a page.
    static func isPage(_ path: String) -> Bool {
        var parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let file = parts.popLast(), let section = parts.popLast(), parts.count <= 1 else { return false }
        guard section.hasPrefix("man"), section.utf8.count == 4, let digit = section.last, digit.isASCII,
            digit.isNumber,
            file.hasSuffix(".\(digit)"), ManName.isValid(String(file.dropLast(2)))
        else { return false }
        // The `@` of `sr@latin` may stand in a folder and not in the name of a page.
        return parts.allSatisfy { ManName.isValid(String($0.map { $0 == "@" ? "-" : $0 })) }
    }
}
