internal import Diagnostics

/// Turns what Markdown made of DocFX constructs into what they mean: alerts, divisions, videos, includes,
/// directives and tabs.
///
/// ```
/// > [!NOTE]
/// > Text.          quote([paragraph("[!NOTE]", break, "Text.")])  →  alert(.note, [paragraph("Text.")])
/// ```
struct DocFXResolver {
    /// Gives the blocks of an included file, or nil where a finding was made of it.
    let include: (_ path: String) -> [Block]?
    private(set) var unknownConstructs: [String] = []

    init(include: @escaping (_ path: String) -> [Block]?) {
        self.include = include
    }

    mutating func resolve(_ blocks: [Block]) -> [Block] {
        var result: [Block] = []
        for block in blocks { result += resolve(block) }
        return TabNesting.nest(DirectiveNesting.nest(result))
    }

    private mutating func resolve(_ block: Block) -> [Block] {
        if case .paragraph(let content) = block, let path = IncludeMark.path(ofWhole: content) {
            return include(path) ?? []
        }
        if case .quote(let content) = block { return [quote(content)] }
        return [block.mapping(blocks: { resolve($0) }, inlines: { inlines($0) })]
    }

    private mutating func quote(_ content: [Block]) -> Block {
        guard case .paragraph(let first)? = content.first, let mark = QuoteMark(first) else {
            return .quote(resolve(content))
        }
        switch mark.kind {
        case .alert(let alert):
            return .alert(alert, resolve(mark.rest(of: content)))
        case .division:
            return .division(.plain, resolve(mark.rest(of: content)))
        case .video(let url):
            let rest = resolve(mark.rest(of: content))
            return rest.isEmpty ? .video(url: url) : .division(.plain, [.video(url: url)] + rest)
        case .unknown(let name):
            unknownConstructs.append(name)
            return .quote(resolve(content))
        }
    }

    /// Replaces inline includes: `see [!INCLUDE [x](path)] for more`.
    private mutating func inlines(_ content: [Inline]) -> [Inline] {
        guard IncludeMark.mayOccur(in: content) else { return content }
        return IncludeMark.replaceInline(in: content) { path in
            guard case .paragraph(let first)? = include(path)?.first else { return [] }
            return first
        }
    }
}
