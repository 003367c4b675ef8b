internal import Articles

/// Lines in bold that stand alone, which many articles have in place of headings. Where an article has hardly any
/// headings, they are its contents.
///
///     **Before you begin**     →   an anchor in front of it, and an entry of the contents
enum BoldLines {
    /// A longer line is a sentence that matters, not the name of what follows.
    private static let longest = 80

    /// - Returns: the blocks with an anchor in front of each such line, and the entries; nil where headings are the
    ///   contents, or where there are too few such lines.
    static func contents(of tree: ArticleTree) -> (blocks: [Block], entries: [TemplateRecord])? {
        var entries: [TemplateRecord] = []
        let blocks = anchored(tree.blocks, &entries)
        return entries.count >= TableOfContents.fewestHeadings ? (blocks, entries) : nil
    }

    private static func anchored(_ blocks: [Block], _ entries: inout [TemplateRecord]) -> [Block] {
        blocks.map { block in
            switch block {
            case .division(let division, let content): return .division(division, anchored(content, &entries))
            case .paragraph(let content):
                guard let name = name(content) else { return block }
                // Shared by all languages, so that changing the language keeps the place.
                let id = "naslag-part-\(entries.count + 1)"
                entries.append([
                    .text: .text(name), .url: .text("#" + id), .level2: .flag(true), .level3: .flag(false),
                ])
                return .paragraph([.anchor(id)] + content)
            default: return block
            }
        }
    }

    /// The words of a paragraph that is bold as a whole, without the colon behind them.
    private static func name(_ content: [Inline]) -> String? {
        guard case .styled(.strong, let words)? = content.first else { return nil }
        let rest = Array(content.dropFirst()).plainText
        let name = String(words.plainText.trimmed)
        guard rest.trimmed.isEmpty || rest.trimmed == ":", !name.isEmpty, name.count <= longest else { return nil }
        return name.hasSuffix(":") ? String(name.dropLast()) : name
    }
}
