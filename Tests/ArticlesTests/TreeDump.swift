@testable import Articles

/// A tree as readable lines, for expected files: one line for each block, nested ones indented.
///
/// ```
/// heading 2 #tips: Tips
/// list from 1
///   item
///     paragraph: Restart «1» it.
/// ```
/// `«1»` stands where the text of the first segment begins, `«0»` where text outside any begins again.
struct TreeDump {
    private(set) var lines: [String] = []
    private var segment: Int32 = 0

    static func text(_ blocks: [Block]) -> String {
        var dump = TreeDump()
        dump.add(blocks, indent: 0)
        return dump.lines.map { $0 + "\n" }.joined()
    }

    private mutating func add(_ blocks: [Block], indent: Int) {
        for block in blocks { add(block, indent: indent) }
    }

    private mutating func add(_ text: String, _ indent: Int) {
        lines.append(String(repeating: "  ", count: indent) + text)
    }

    private mutating func add(_ block: Block, indent: Int) {
        switch block {
        case .heading(let heading): add("heading \(heading.level) #\(heading.id): \(words(heading.content))", indent)
        case .paragraph(let content): add("paragraph: \(words(content))", indent)
        case .list(let list):
            add(list.start.map { "list from \($0)" } ?? "list", indent)
            for item in list.items {
                add("item", indent + 1)
                add(item, indent: indent + 2)
            }
        case .quote(let content): nested("quote", content, indent)
        case .alert(let alert, let content): nested("alert \(alert)", content, indent)
        case .code(let language, let text):
            add("code \(language)", indent)
            for line in text.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
                add("| \(line)", indent + 1)
            }
        case .table(let table):
            add("table \(words(table.caption))", indent)
            for row in table.rows {
                add(row.isHeader ? "header" : "row", indent + 1)
                for cell in row.cells { nested("cell", cell.content, indent + 2) }
            }
        case .definitions(let definitions):
            for definition in definitions {
                for term in definition.terms { add("term: \(words(term))", indent) }
                nested("means", definition.description, indent)
            }
        case .details(let summary, let content): nested("details: \(words(summary))", content, indent)
        case .division(.tab(let id, let title), let content): nested("tab \(id): \(words(title))", content, indent)
        case .division(.moniker(let range), let content): nested("moniker '\(range)'", content, indent)
        case .division(let division, let content): nested("\(division)", content, indent)
        case .video(let url): add("video \(url)", indent)
        case .thematicBreak: add("rule", indent)
        case .directive(let directive): add("DIRECTIVE \(directive)", indent)
        }
    }

    private mutating func nested(_ name: String, _ content: [Block], _ indent: Int) {
        add(name, indent)
        add(content, indent: indent + 1)
    }

    private mutating func words(_ content: [Inline]) -> String {
        var result = ""
        for inline in content {
            switch inline {
            case .text(let text, let segment): result += mark(segment) + text
            case .code(let text, let segment): result += "\(mark(segment))`\(text)`"
            case .styled(let style, let children): result += "<\(style.rawValue)>\(words(children))</\(style.rawValue)>"
            case .link(let link, let children):
                result += "[\(words(children))](\(link.destination)\(link.title.isEmpty ? "" : " '\(link.title)'"))"
            case .image(let image): result += "![\(image.alternative)](\(image.source))"
            case .anchor(let name): result += "{#\(name)}"
            case .softBreak: result += "⏎"
            case .lineBreak: result += "↵"
            }
        }
        return result
    }

    private mutating func mark(_ segment: Int32) -> String {
        defer { self.segment = segment }
        return segment == self.segment ? "" : "«\(segment)»"
    }
}
