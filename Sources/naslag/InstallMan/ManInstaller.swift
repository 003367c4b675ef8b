internal import Articles
package import Platform
internal import Layout

/// Installs the manual pages of an output for the user.
///
/// The folder given takes the place of `~/.local/share/man`: the pages go to `DIR/man7` and `DIR/nl/man7`, not to
/// `DIR/share/man`. It may hold the pages of others.
package struct ManInstaller {
    /// `Output/man`.
    private let source: String
    private let folder: String

    package init(source: String, folder: String) {
        self.source = source
        self.folder = folder
    }

    /// `~/.local/share/man`, which man-db looks through for whoever has `~/.local/bin` on the path; nil without a home.
    package static var userFolder: String? {
        Environment.variable("HOME").map { "\($0)/.local/share/man" }
    }

    /// Copies the pages, removes those of an earlier installation that are gone, and indexes.
    ///
    /// The list of what is ours is written before the first page and again after the last change: an installation that
    /// is cut short leaves nothing that the next one does not know.
    package func install() throws(FileError) -> ManInstallation {
        let pages = try pages()
        try FileSystem.makeFolders(above: "\(folder)/man7")
        // What `man` compares is without links.
        let folder = FileSystem.resolved(folder) ?? folder
        let record = ManInstallRecord(folder: folder)
        let earlier = try record.read()
        var installation = ManInstallation(folder: folder)
        var ours: [String: ManContents] = [:]
        for (path, contents) in pages {
            let target = "\(folder)/\(path)"
            if earlier.contains(path) || !FileSystem.isTaken(target) || ManContents(at: target) == contents {
                ours[path] = contents
            } else {
                installation.foreign.append(path)
            }
        }
        try record.write(earlier.union(ours.keys))
        for path in ours.keys.sorted() {
            guard let contents = ours[path], ManContents(at: "\(folder)/\(path)") != contents else { continue }
            try contents.put(at: "\(folder)/\(path)")
        }
        let stale = earlier.subtracting(ours.keys)
        for path in stale.sorted() { try remove(path, from: folder) }
        try record.write(Set(ours.keys))
        installation.foreign.sort()
        installation.installed = ours.count
        installation.removed = stale.count
        let languages = Set(ours.keys.union(stale).compactMap(Self.language)).sorted()
        installation.index = ManIndex.update(folder, languages: languages)
        return installation
    }

    /// The pages and aliases of the output. A link that leads elsewhere than to a page beside it is none of ours.
    private func pages() throws(FileError) -> [String: ManContents] {
        let tree = try FileTree.list(source)
        var pages: [String: ManContents] = [:]
        for path in tree.files where ManInstallRecord.isPage(path) {
            pages[path] = .page(try FileSystem.read("\(source)/\(path)"))
        }
        for path in tree.skippedLinks where ManInstallRecord.isPage(path) {
            guard let target = FileSystem.linkText("\(source)/\(path)"), ManName.isValid(target) else { continue }
            pages[path] = .alias(target: target)
        }
        return pages
    }

    private func remove(_ path: String, from folder: String) throws(FileError) {
        try FileSystem.remove("\(folder)/\(path)")
        var parts = path.split(separator: "/").dropLast()
        while !parts.isEmpty {
            FileSystem.removeEmptyFolder("\(folder)/\(parts.joined(separator: "/"))")
            parts.removeLast()
        }
    }

    private static func language(_ path: String) -> String? {
        let parts = path.split(separator: "/")
        return parts.count == 3 ? String(parts[0]) : nil
    }
}

extension Dictionary<String, ManContents>.Keys {
    fileprivate func union(_ others: Set<String>) -> Set<String> { others.union(self) }
}
