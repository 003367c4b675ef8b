internal import Articles
internal import Diagnostics

/// Resolves the entries of one file.
struct EntryReader {
    let file: TableOfContentsFile
    let links: ContentLinks
    /// Finds articles by their uids.
    let includes: IncludeStore
    /// The folders that have a table of contents, by their paths in the content folder.
    let folders: [String: String]
    /// What is wrong with destinations, each told once.
    private(set) var problems: [Diagnostic] = []
    private var told: Set<LinkProblem> = []

    init(file: TableOfContentsFile, links: ContentLinks, includes: IncludeStore, folders: [String: String]) {
        self.file = file
        self.links = links
        self.includes = includes
        self.folders = folders
    }

    /// What leads nowhere, and has nothing below it that leads anywhere, is no entry.
    mutating func entries(_ items: [TableOfContentsItem], inSource: Bool) -> [Navigation.Entry] {
        items.compactMap { item in
            let named = item.destination.flatMap { includes.reference($0, from: file.path, inSource: inSource) }
            let written = (inSource ? item.sourceName : nil) ?? item.name
            // An entry that is no more than a uid has the article's title.
            let name = written.isEmpty ? named?.title ?? written : written
            let destination = named.map { ContentPath.relative($0.path, from: file.path) } ?? item.destination
            let entry = Navigation.Entry(
                name: name, target: destination.flatMap { target(of: $0, at: item.line) },
                inclusion: item.inclusion.flatMap(folder), entries: entries(item.items, inSource: inSource))
            return entry.target == nil && entry.inclusion == nil && entry.entries.isEmpty ? nil : entry
        }
    }

    private mutating func target(of written: String, at line: Int) -> Navigation.Target? {
        let (destination, problem) =
            IncludeStore.isReference(written)
            ? (.nowhere, LinkProblem(.deadLink, written)) : links.destination(of: written, in: "", file: file.path)
        if let problem, told.insert(problem).inserted {
            problems.append(problem.diagnostic(at: Place(file: file.path, line: line, column: 1)))
        }
        switch destination {
        case .article(let key, let anchor): return .article(key, anchor: anchor)
        case .external(let address): return .address(address)
        case .anchor, .file, .nowhere: return nil
        }
    }

    /// The folder of the table of contents that a path names, with or without the name of its file.
    private func folder(_ written: String) -> String? {
        let path = written.prefix { $0 != "?" && $0 != "#" }
        guard let target = ContentPath.resolve(String(path), from: file.path) else { return nil }
        return folders[path.hasSuffix("/") ? target : ContentPath.folder(of: target)]
    }
}
