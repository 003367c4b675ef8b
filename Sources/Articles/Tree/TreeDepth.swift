internal import Platform

/// Keeps the tree of a file within `NestingLimit.levels`: parsers see to their own part, but quotes may stand in rows,
/// rows in included files, and those in tabs.
enum TreeDepth {
    /// - Returns: the blocks, where what stands past the budget is the text that it holds; and the first text that
    ///   this was done to, for its place; nil where nothing was.
    static func limited(_ blocks: [Block]) -> (blocks: [Block], cut: String?) {
        guard depth(of: blocks) > NestingLimit.levels else { return (blocks, nil) }
        var cut: String?
        return (limited(blocks, NestingLimit.levels, &cut), cut)
    }

    private static func limited(_ blocks: [Block], _ levels: Int, _ cut: inout String?) -> [Block] {
        guard levels > 0 else {
            let text = blocks.plainText
            if cut == nil { cut = text.split(separator: "\n").first.map(String.init) ?? "" }
            return text.isEmpty ? [] : [.paragraph([.text(text, segment: 0)])]
        }
        return blocks.map { block in block.mapping(blocks: { limited($0, levels - 1, &cut) }, inlines: { $0 }) }
    }

    private static func depth(of blocks: [Block]) -> Int {
        var deepest = 0
        for block in blocks { deepest = max(deepest, depth(in: block)) }
        return deepest
    }

    /// Without the arrays that `Block.nested` makes: every article passes here.
    private static func depth(in block: Block) -> Int {
        var deepest = -1
        switch block {
        case .list(let list): for item in list.items { deepest = max(deepest, depth(of: item)) }
        case .quote(let blocks), .alert(_, let blocks), .details(_, let blocks), .division(_, let blocks):
            deepest = depth(of: blocks)
        case .table(let table):
            for row in table.rows { for cell in row.cells { deepest = max(deepest, depth(of: cell.content)) } }
        case .definitions(let definitions):
            for definition in definitions { deepest = max(deepest, depth(of: definition.description)) }
        case .heading, .paragraph, .code, .video, .thematicBreak, .directive: break
        }
        return deepest + 1
    }

    /// Styles and links inside each other.
    static func depth(of inlines: [Inline]) -> Int {
        var deepest = 0
        for inline in inlines {
            switch inline {
            case .styled(_, let children), .link(_, let children): deepest = max(deepest, 1 + depth(of: children))
            case .text, .code, .image, .anchor, .softBreak, .lineBreak: break
            }
        }
        return deepest
    }
}
