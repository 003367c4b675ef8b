import Articles

/// Tables of contents, in YAML and in Markdown: each finding and each entry has a place in the file.
enum NavigationTarget {
    static func complaint(about input: [UInt8]) -> String? {
        ["toc.yml", "TOC.md"].lazy.compactMap { complaint(about: input, $0) }.first
    }

    private static func complaint(about input: [UInt8], _ path: String) -> String? {
        let file = TableOfContentsFile.read(path: path, bytes: input)
        let lines = input.count { $0 == 0x0A || $0 == 0x0D } + 1
        return first(
            wrongPlace(of: file.diagnostics, in: input),
            lost(file.items, lines).map { "\(path): '\($0.name)' is no entry of line \($0.line) of \(lines)" })
    }

    private static func lost(_ items: [TableOfContentsItem], _ lines: Int) -> TableOfContentsItem? {
        items.lazy.compactMap { (0...lines).contains($0.line) ? lost($0.items, lines) : $0 }.first
    }
}
