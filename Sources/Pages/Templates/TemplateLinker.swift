internal import Platform

/// Puts the templates that a template takes in where it takes them in, with their blocks filled.
///
///     layout: <title>{{$t}}x{{/t}}      page: {{<layout}}{{$t}}{{title}}{{/t}}{{/layout}}   ->   <title>, value title
struct TemplateLinker {
    /// The text of each template, by its name.
    let sources: [String: String]
    let words: Set<String>
    /// What two templates that take in each other twice would grow to is more than any page is.
    private static let limit = 100_000
    private var count = 0
    private var problems: [TemplateProblem] = []

    init(_ sources: [String: String], words: Set<String>) {
        self.sources = sources
        self.words = words
    }

    /// The template with all that it takes in.
    mutating func linked(_ name: String, _ nodes: [TemplateNode]) -> [TemplateNode] {
        count = 0
        let linked = linked(nodes, [:], within: [name])
        if count > Self.limit {
            let message = "this becomes too large: what it takes in takes in others, over and over"
            problems.append(TemplateProblem(line: 1, column: 1, message: message))
        }
        return linked
    }

    /// What was wrong since this was last asked.
    mutating func takeProblems() -> [TemplateProblem] {
        defer { problems = [] }
        return problems
    }

    /// - Parameters:
    ///   - blocks: what fills blocks; the outermost template's goes before.
    ///   - names: the templates around the nodes.
    private mutating func linked(
        _ nodes: [TemplateNode], _ blocks: [String: [TemplateNode]], within names: [String]
    ) -> [TemplateNode] {
        count += nodes.count
        guard count <= Self.limit else { return [] }
        return nodes.flatMap { node -> [TemplateNode] in
            switch node {
            case .text, .value, .word, .index: return [node]
            case .section(let condition, let content):
                return [.section(condition, linked(content, blocks, within: names))]
            case .block(let name, let content):
                guard let filling = blocks[name] else { return linked(content, blocks, within: names) }
                // A block of this name inside it is its own.
                return linked(filling, blocks.filter { $0.key != name }, within: names)
            case .partial(let name, let indent, let own, let line, let column):
                func report(_ identifier: String, _ message: String) -> [TemplateNode] {
                    // It is said in the template that stands there alone.
                    guard names.count == 1 else { return [] }
                    problems.append(
                        TemplateProblem(identifier: identifier, line: line, column: column, message: message))
                    return []
                }
                guard let text = sources[name] else {
                    return report("template-unknown-name", "there is no template '\(name)' beside this one")
                }
                guard !names.contains(name), names.count <= NestingLimit.levels else {
                    return report("template-invalid", "'\(name)' takes in itself; leave one of the two out")
                }
                return linked(
                    TemplateParser.parse(Self.indented(text, indent), words: words).nodes,
                    blocks.merging(own) { outer, _ in outer }, within: names + [name])
            }
        }
    }

    /// Each line of a template that is taken in begins like the tag that takes it in.
    private static func indented(_ text: String, _ indent: String) -> String {
        guard !indent.isEmpty else { return text }
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { indent + $0 }
        if text.hasSuffix("\n") { lines[lines.count - 1] = "" }
        return lines.joined(separator: "\n")
    }
}
