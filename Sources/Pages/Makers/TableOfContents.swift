internal import Articles
internal import Platform

/// The contents of a long article: its headings of level 2 and 3.
enum TableOfContents {
    /// Shorter articles are seen at a glance.
    static let fewestHeadings = 4

    static func entries(of tree: ArticleTree) -> [TemplateRecord] {
        var headings: [Heading] = []
        collect(tree.blocks, into: &headings)
        guard headings.count >= fewestHeadings else { return [] }
        return headings.map { heading in
            [
                .text: .text(heading.content.plainText), .url: .text("#" + PercentEncoding.fragment(heading.id)),
                .level2: .flag(heading.level == 2), .level3: .flag(heading.level == 3),
            ]
        }
    }

    private static func collect(_ blocks: [Block], into headings: inout [Heading]) {
        for block in blocks {
            switch block {
            case .heading(let heading) where (2...3).contains(heading.level) && !heading.content.isBlank:
                headings.append(heading)
            case .division(_, let content): collect(content, into: &headings)
            default: break
            }
        }
    }
}
