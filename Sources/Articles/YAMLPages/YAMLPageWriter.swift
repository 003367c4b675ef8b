internal import Yams

/// Writes what a page of YAML says as Markdown, and keeps where each line of it came from.
struct YAMLPageWriter {
    private(set) var bytes: [UInt8] = []
    /// The line and column in the YAML of each line, from 1.
    private(set) var places: [(line: Int, column: Int)] = []

    /// `sections` of questions with their answers. The name of a single section is a placeholder of the format.
    mutating func questions(_ page: Node.Mapping) {
        heading(page["title"], level: 1)
        text(page["summary"])
        let sections = page["sections"]?.sequence.map(Array.init) ?? []
        for section in sections.compactMap(\.mapping) {
            if sections.count > 1 { heading(section["name"], level: 2) }
            for question in (section["questions"]?.sequence.map(Array.init) ?? []).compactMap(\.mapping) {
                heading(question["question"], level: sections.count > 1 ? 3 : 2)
                text(question["answer"])
            }
        }
        text(page["additionalContent"])
    }

    /// A part of a landing page or hub: its title, its text, and all lists below it, whatever they are called.
    ///
    /// `{title, summary, items: [{title, url, summary}]}` is a heading, a paragraph and a list of links.
    mutating func section(_ node: Node.Mapping, level: Int) {
        let title = Self.first(["title", "name", "heading"], in: node)
        if let title { heading(title, level: level) }
        for key in ["summary", "description", "note"] { text(node[Node(key)]) }
        let below = title == nil ? level : level + 1
        for (key, value) in node where !Self.isApart(key) {
            if value.mapping != nil { item(value, level: below) }
            for item in value.sequence.map(Array.init) ?? [] { self.item(item, level: below) }
        }
        text(node["footer"])
    }

    private mutating func item(_ node: Node, level: Int) {
        guard let mapping = node.mapping else { return }
        guard let address = Self.first(["url", "href"], in: mapping), let url = address.scalar?.string, !url.isEmpty
        else {
            return section(mapping, level: level)
        }
        let title = Self.first(["title", "text", "name"], in: mapping) ?? address
        let label = Self.line(title.scalar?.string ?? url)
        add("- [\(Self.escaped(label))](<\(url.filter { !"<>\n".contains($0) })>)", title)
        for key in ["summary", "description", "note"] {
            guard let summary = mapping[Node(key)], let words = summary.scalar?.string, !words.isEmpty else { continue }
            add("", summary)
            add("  \(Self.line(words))", summary)
        }
        for (key, value) in mapping where !Self.isApart(key) {
            if value.mapping != nil { item(value, level: level) }
            for link in value.sequence.map(Array.init) ?? [] { item(link, level: level) }
        }
        add("", title)
    }

    private mutating func heading(_ node: Node?, level: Int) {
        guard let node, let words = node.scalar?.string, !words.isEmpty else { return }
        add("\(String(repeating: "#", count: min(level, 6))) \(Self.line(words))", node)
        add("", node)
    }

    /// Markdown as it stands.
    private mutating func text(_ node: Node?) {
        guard let node, let scalar = node.scalar, !scalar.string.isEmpty else { return }
        let lines = scalar.string.split(separator: "\n", omittingEmptySubsequences: false)
        // Below the indicator of a literal scalar each line stands on its own; those of others are folded.
        let isLiteral = scalar.style == .literal
        for (index, line) in lines.enumerated() {
            add(String(line), node, down: isLiteral ? index + 1 : scalar.style == .folded ? 1 : 0)
        }
        add("", node)
    }

    private mutating func add(_ line: String, _ node: Node, down: Int = 0) {
        bytes += Array(line.utf8) + [0x0A]
        let mark = node.mark
        places.append(((mark?.line ?? 1) + down, down == 0 ? mark?.column ?? 1 : 1))
    }

    private static func first(_ keys: [String], in node: Node.Mapping) -> Node? {
        keys.lazy.compactMap { node[Node($0)] }.first { $0.scalar.map { !$0.string.isEmpty } ?? false }
    }

    private static func isApart(_ key: Node) -> Bool { key.scalar?.string == "metadata" }

    /// A heading and the text of a link are one line.
    private static func line(_ text: String) -> String {
        text.split { $0.isNewline || $0 == " " || $0 == "\t" }.joined(separator: " ")
    }

    /// The titles of links are plain text.
    private static func escaped(_ text: String) -> String {
        text.reduce(into: "") { result, character in
            if "\\[]*_`".contains(character) { result.append("\\") }
            result.append(character)
        }
    }
}
