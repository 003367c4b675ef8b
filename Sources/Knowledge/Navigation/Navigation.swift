package import Articles
package import Diagnostics
internal import Platform

/// The tables of contents of a content folder, with their entries resolved to what the site has.
package struct Navigation: Sendable {
    /// In the order of their folders; empty where the set has none.
    package var tables: [Table] = []
    /// The hash of each file that they were read from, by its path.
    package var files: [String: UInt64] = [:]

    /// The table of contents of one folder, in each language that its files have it in.
    package struct Table: Sendable {
        /// The folder below the locale's: `admin`, or empty for the top.
        package let folder: String
        package let editions: [LocaleTag: [Entry]]
    }

    /// One entry of a table of contents, in one language.
    package struct Entry: Hashable, Sendable {
        package let name: String
        package let target: Target?
        /// The folder whose table of contents stands below this entry.
        package let inclusion: String?
        package let entries: [Entry]
    }

    /// What an entry leads to.
    package enum Target: Hashable, Sendable {
        /// An article, by its key.
        case article(String, anchor: String?)
        /// An address elsewhere.
        case address(String)
    }

    /// A set without tables of contents.
    package init() {}

    /// Reads the tables of contents; one that is broken is left out, with a finding.
    ///
    /// - Parameters:
    ///   - links: where destinations lead, as for the links of articles.
    ///   - sourceLocale: the language of the source names in files with sentence pairs.
    package static func read(
        _ content: ContentFolder, _ links: ContentLinks, sourceLocale: LocaleTag
    ) -> Reported<Navigation> {
        let folders = Dictionary(
            content.navigation.flatMap { group in
                group.members.map { (ContentPath.folder(of: $0.path), ContentPath.folder(of: group.key)) }
            }, uniquingKeysWith: { first, _ in first })
        var editions: [String: [LocaleTag: [Entry]]] = [:]
        var problems: [Diagnostic] = []
        var navigation = Navigation()
        let includes = IncludeStore(content)
        for group in content.navigation {
            let folder = ContentPath.folder(of: group.key)
            for member in group.members {
                guard let bytes = try? FileSystem.read("\(content.root)/\(member.path)") else {
                    problems.append(
                        Diagnostic(.error, "unreadable", at: Place(file: member.path), "this file cannot be read"))
                    continue
                }
                navigation.files[member.path] = bytes.withUnsafeBytes { ContentHash.of($0) }
                let file = TableOfContentsFile.read(path: member.path, bytes: bytes)
                var reader = EntryReader(file: file, links: links, includes: includes, folders: folders)
                editions[folder, default: [:]][member.locale] =
                    editions[folder]?[member.locale] ?? reader.entries(file.items, inSource: false)
                if file.hasSourceNames, editions[folder]?[sourceLocale] == nil {
                    editions[folder]?[sourceLocale] = reader.entries(file.items, inSource: true)
                }
                problems += file.diagnostics + reader.problems
            }
        }
        navigation.tables = editions.map { Table(folder: $0.key, editions: $0.value) }.sorted { $0.folder < $1.folder }
        return Reported(navigation, problems)
    }
}
