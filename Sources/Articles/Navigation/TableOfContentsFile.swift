package import Diagnostics
internal import Platform
internal import Yams

/// One entry of a table of contents, as its file writes it.
package struct TableOfContentsItem: Hashable, Sendable {
    package let name: String
    /// The name in the source language, where the file has sentence pairs.
    package let sourceName: String?
    /// Where the entry leads: an article, also by its uid as `xref:…`, or an address elsewhere; nil for a heading alone.
    package let destination: String?
    /// A table of contents whose entries stand below this one.
    package let inclusion: String?
    package let items: [TableOfContentsItem]
    /// The line in the file, from 1.
    package let line: Int
}

/// A table of contents in one locale: `toc.yml`, or `TOC.md` with its headings or lists. Nothing in it is resolved.
package struct TableOfContentsFile: Sendable {
    package let path: String
    package let items: [TableOfContentsItem]
    package let diagnostics: [Diagnostic]

    /// Whether any name is there in the source language too.
    package var hasSourceNames: Bool { Self.hasSourceNames(items) }

    private static func hasSourceNames(_ items: [TableOfContentsItem]) -> Bool {
        items.contains { $0.sourceName != nil || hasSourceNames($0.items) }
    }

    /// Never fails: a file that cannot be read has no items, and a finding that says why.
    ///
    /// `- name: Aan de slag` with `href: start.md` and `items:` in YAML, `## [Aan de slag](start.md)` in Markdown; names
    /// may hold sentence pairs.
    package static func read(path: String, bytes: [UInt8]) -> TableOfContentsFile {
        switch SourceFile.read(path: path, bytes: bytes) {
        case .failure(let unreadable): TableOfContentsFile(path: path, items: [], diagnostics: [unreadable.diagnostic])
        case .success(let file) where YAMLPage.isName(path): fromYAML(file)
        case .success(let file): fromMarkdown(file)
        }
    }

    private static func fromYAML(_ file: SourceFile) -> TableOfContentsFile {
        do {
            let root = try YAMLDocument.root(of: file.text(0..<file.bytes.count), resolver: .basic)
            // A newer form has the list below `items`, beside `metadata`.
            let list = root?.sequence ?? root?.mapping?["items"]?.sequence
            return TableOfContentsFile(path: file.path, items: list.map(items) ?? [], diagnostics: [])
        } catch {
            let (message, line, column) = YAMLProblem.explain(error)
            let place = Place(file: file.path, line: line, column: column)
            let problem = "this table of contents is not valid YAML, so the site goes without it: \(message)"
            return TableOfContentsFile(
                path: file.path, items: [], diagnostics: [Diagnostic(.error, "toc-invalid", at: place, problem)])
        }
    }

    private static func items(_ list: Node.Sequence) -> [TableOfContentsItem] {
        list.compactMap(\.mapping).map { node in
            func text(_ key: String) -> String? { node[key]?.scalar.map(\.string).flatMap { $0.isEmpty ? nil : $0 } }
            let name = BilingualText(text("name") ?? "")
            let href = text("href")
            let isTable = href.map(isTableOfContents) ?? false
            let uid = (text("topicUid") ?? text("uid")).map(CrossReference.name)
            return TableOfContentsItem(
                name: name.target, sourceName: name.source,
                destination: text("topicHref") ?? (isTable ? nil : href) ?? uid,
                inclusion: text("tocHref") ?? (isTable ? href : nil),
                items: node["items"]?.sequence.map(items) ?? [], line: node["name"]?.mark?.line ?? 1)
        }
    }

    /// Whether a destination is a table of contents, or a folder that has one.
    private static func isTableOfContents(_ href: String) -> Bool {
        let path = href.prefix { $0 != "?" && $0 != "#" }
        guard !path.contains("://"), !path.hasPrefix("/") else { return false }
        return path.hasSuffix("/")
            || ["toc.yml", "toc.md"].contains((path.split(separator: "/").last ?? "").lowercased())
    }
}
