internal import Diagnostics

extension TableOfContentsFile {
    /// The headings of a `TOC.md`, each level below the one before it, and its lists, which may nest.
    static func fromMarkdown(_ file: SourceFile) -> TableOfContentsFile {
        guard case .success(let article) = SplitArticle.read(path: file.path, bytes: file.bytes) else {
            let place = Place(file: file.path, line: 1, column: 1)
            let problem = "the front matter of this table of contents is not valid YAML, so the site goes without it"
            return TableOfContentsFile(
                path: file.path, items: [], diagnostics: [Diagnostic(.error, "toc-invalid", at: place, problem)])
        }
        var reader = TreeReader { _ in nil }
        let target = reader.tree(of: article, .target).blocks
        let source = article.isBilingual ? reader.tree(of: article, .source).blocks : []
        let names = source.count == target.count ? source : []
        var outline = Outline(file: file)
        for (index, block) in target.enumerated() {
            outline.add(block, source: names.isEmpty ? nil : names[index])
        }
        return TableOfContentsFile(path: file.path, items: outline.finished(), diagnostics: [])
    }

    /// Entries by their depth, gathered until the ones that they stand below are closed.
    private struct Outline {
        let file: SourceFile
        private var open: [(level: Int, label: Label)] = []
        /// The finished entries below each of `open`, and at the top.
        private var below: [[TableOfContentsItem]] = [[]]

        init(file: SourceFile) { self.file = file }

        mutating func add(_ block: Block, source: Block?) {
            switch (block, source) {
            case (.heading(let heading), .heading(let other)?):
                push(heading.level, Label(heading.content, other.content))
            case (.heading(let heading), _): push(heading.level, Label(heading.content, nil))
            case (.list(let list), .list(let other)?): below[below.count - 1] += items(list, other)
            case (.list(let list), _): below[below.count - 1] += items(list, nil)
            default: break
            }
        }

        mutating func finished() -> [TableOfContentsItem] {
            close(downTo: 0)
            return below[0]
        }

        private mutating func push(_ level: Int, _ label: Label) {
            close(downTo: level)
            open.append((level, label))
            below.append([])
        }

        private mutating func close(downTo level: Int) {
            while let last = open.last, last.level >= level {
                open.removeLast()
                let items = below.removeLast()
                below[below.count - 1].append(item(last.label, items))
            }
        }

        private func items(_ list: List, _ source: List?) -> [TableOfContentsItem] {
            list.items.enumerated().map { index, blocks in
                let other = source.flatMap { $0.items.indices.contains(index) ? $0.items[index] : nil }
                var label = Label([], nil)
                var nested: [TableOfContentsItem] = []
                for (position, block) in blocks.enumerated() {
                    let twin = other.flatMap { $0.indices.contains(position) ? $0[position] : nil }
                    switch (block, twin) {
                    case (.paragraph(let content), .paragraph(let words)?): label = Label(content, words)
                    case (.paragraph(let content), _): label = Label(content, nil)
                    case (.list(let inner), .list(let words)?): nested += items(inner, words)
                    case (.list(let inner), _): nested += items(inner, nil)
                    default: break
                    }
                }
                return item(label, nested)
            }
        }

        private func item(_ label: Label, _ items: [TableOfContentsItem]) -> TableOfContentsItem {
            TableOfContentsItem(
                name: label.name, sourceName: label.source, destination: label.destination, inclusion: nil,
                items: items,
                line: file.place(of: label.name).line)
        }
    }

    /// The words of an entry, and the first link in them.
    private struct Label {
        let name: String
        let source: String?
        let destination: String?

        init(_ content: [Inline], _ source: [Inline]?) {
            name = content.plainText
            self.source = source?.plainText
            destination =
                content.lazy.compactMap { inline in
                    if case .link(let link, _) = inline { link.destination } else { nil }
                }.first
        }
    }
}
