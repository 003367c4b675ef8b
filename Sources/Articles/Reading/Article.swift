package import Diagnostics

/// One source file, split into its languages and not parsed yet. A class, as a copy of so many parts is dear.
package final class SplitArticle: Sendable {
    package let file: SourceFile
    package let frontMatter: FrontMatter
    /// The sentence pairs, in order; empty for an article in one language.
    package let segments: [Segment]
    /// The Markdown of the article's own language, `frontMatter.locale`.
    package let target: MarkdownText
    /// The Markdown of the language it was translated from; nil for an article in one language.
    package let source: MarkdownText?
    package let diagnostics: [Diagnostic]

    /// Whether the file holds sentence pairs.
    package var isBilingual: Bool { source != nil }

    private init(_ file: SourceFile, _ front: FrontMatterReader.Result, _ split: Splitter.Result) {
        self.file = file
        frontMatter = front.frontMatter
        segments = split.segments
        target = split.target
        source = split.segments.isEmpty ? nil : split.source
        diagnostics = [front.finding].compactMap(\.self) + split.diagnostics
    }

    /// - Returns: the split article, or why it cannot be read: not UTF-8, or a page of YAML that is none.
    package static func read(path: String, bytes: [UInt8]) -> Result<SplitArticle, UnreadableSource> {
        SourceFile.read(path: path, bytes: bytes).flatMap { file in
            // YAML of no kind is a file to show, or one that says what pivots are called.
            guard !YAMLPage.isName(path) || YAMLPage.kind(of: file.bytes) == nil else {
                return YAMLPage.read(file).map { page in
                    let front = FrontMatterReader.Result(frontMatter: page.frontMatter)
                    return SplitArticle(page.file, front, Splitter.split(page.file, bodyStart: 0))
                }
            }
            let front = FrontMatterReader.read(file)
            return .success(SplitArticle(file, front, Splitter.split(file, bodyStart: front.bodyStart)))
        }
    }
}

/// The tree of one language of an article.
package struct ArticleTree: Hashable, Sendable {
    package var blocks: [Block]

    package init(blocks: [Block]) {
        self.blocks = blocks
    }

    /// The heading that names the article where its front matter does not: the first of level 1, or else what the
    /// article begins with, down to level 3, as with DocFX.
    package var naming: Heading? {
        if let title { return title }
        guard case .heading(let heading)? = blocks.first, heading.level <= 3 else { return nil }
        return heading
    }

    /// The first heading of level 1, if there is one.
    package var title: Heading? {
        for case .heading(let heading) in blocks where heading.level == 1 { return heading }
        return nil
    }
}
