internal import Platform

/// Reads a template: the Mustache that `Templates/README.md` documents.
///
///     {{#codes}}<li>{{code}}{{/codes}}   ->   section(each codes, [text, value code])
///
/// A name that no page gives is an error: it would leave a hole in every page without a word.
struct TemplateParser {
    private var pieces: ArraySlice<TemplateScanner.Piece>
    private let words: Set<String>
    private(set) var problems: [TemplateProblem] = []
    private typealias Tag = TemplateScanner.Tag

    /// - Parameter words: the keys of `Templates/strings/en.yml`.
    /// - Returns: what could be read, and what is wrong with the rest.
    static func parse(_ template: String, words: Set<String>) -> (nodes: [TemplateNode], problems: [TemplateProblem]) {
        do throws(TemplateProblem) {
            var parser = TemplateParser(pieces: try TemplateScanner(template).pieces[...], words: words)
            let nodes = try parser.nodes(in: nil)
            return (nodes, parser.problems)
        } catch {
            return ([], [error])
        }
    }

    private init(pieces: ArraySlice<TemplateScanner.Piece>, words: Set<String>) {
        self.pieces = pieces
        self.words = words
    }

    /// How many sections are open.
    private var depth = 0

    /// Reads on to the end of the section, or of the file.
    private mutating func nodes(in section: Tag?) throws(TemplateProblem) -> [TemplateNode] {
        depth += 1
        defer { depth -= 1 }
        if let section, depth > NestingLimit.levels + 1 {
            throw problem(section, "sections stand in each other over \(NestingLimit.levels) levels deep; write fewer")
        }
        var nodes: [TemplateNode] = []
        while let piece = pieces.popFirst() {
            switch piece {
            case .text(let text): nodes.append(.text(Array(text.utf8)))
            case .tag(let tag) where tag.mark == "/":
                if let section, section.name == tag.name { return nodes }
                let open = section.map { "'\($0.mark)\($0.name)' of line \($0.line) is open" } ?? "no section is open"
                throw problem(tag, "'{{/\(tag.name)}}' closes nothing: \(open)")
            case .tag(let tag): try read(tag, &nodes)
            }
        }
        if let section { throw problem(section, "this section is not closed; end it with '{{/\(section.name)}}'") }
        return nodes
    }

    private mutating func read(_ tag: Tag, _ nodes: inout [TemplateNode]) throws(TemplateProblem) {
        switch tag.mark {
        case "!": break
        case "#", "^":
            let content = try self.nodes(in: tag)
            if let condition = condition(tag) { nodes.append(.section(condition, content)) }
        case "$": nodes.append(.block(String(tag.name), try self.nodes(in: tag)))
        case ">": nodes.append(partial(tag, [:]))
        case "<":
            var blocks: [String: [TemplateNode]] = [:]
            for node in try self.nodes(in: tag) {
                switch node {
                case .block(let name, let content): blocks[name] = content
                // What stands between the blocks is not shown.
                case .text: break
                default: throw problem(tag, "only blocks, '{{$name}}…{{/name}}', can stand inside '{{<\(tag.name)}}'")
                }
            }
            nodes.append(partial(tag, blocks))
        default:
            let isEscaped = tag.mark == " "
            if tag.name.hasPrefix("s.") {
                let key = String(tag.name.dropFirst(2))
                if words.contains(key) { return nodes.append(.word(key, isEscaped: isEscaped)) }
                report(tag, "there is no word '\(key)' in Templates/strings/en.yml")
            } else if tag.name == "index()" {
                nodes.append(.index)
            } else if let name = name(tag.name, tag) {
                nodes.append(.value(name, isEscaped: isEscaped))
            }
        }
    }

    private func partial(_ tag: Tag, _ blocks: [String: [TemplateNode]]) -> TemplateNode {
        .partial(String(tag.name), indent: tag.indent, blocks: blocks, line: tag.line, column: tag.column)
    }

    private mutating func condition(_ tag: Tag) -> TemplateCondition? {
        let isPlain = tag.mark == "#"
        if tag.name.hasPrefix("empty("), tag.name.hasSuffix(")") {
            return name(tag.name.dropFirst(6).dropLast(), tag).map { .init(kind: isPlain ? .empty : .some, name: $0) }
        }
        return name(tag.name, tag).map { .init(kind: isPlain ? .each : .none, name: $0) }
    }

    private mutating func name(_ text: Substring, _ tag: Tag) -> TemplateName? {
        if let name = TemplateName(rawValue: String(text)) { return name }
        report(tag, "no page gives a variable '\(text)'; see Templates/README.md")
        return nil
    }

    private mutating func report(_ tag: Tag, _ message: String) {
        problems.append(
            TemplateProblem(identifier: "template-unknown-name", line: tag.line, column: tag.column, message: message))
    }

    private func problem(_ tag: Tag, _ message: String) -> TemplateProblem {
        TemplateProblem(line: tag.line, column: tag.column, message: message)
    }
}
