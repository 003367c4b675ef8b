package import Diagnostics
internal import Platform

/// Reads the Markdown of one language as a tree, includes and DocFX constructs resolved.
package struct TreeReader {
    /// Gives the split text of an included file, by its path relative to the content folder; nil if it is not there.
    private let included: (_ path: String) -> SplitArticle?
    /// The findings of all trees read so far.
    package private(set) var diagnostics: [Diagnostic] = []
    private(set) var insertions: Insertions

    /// - Parameter included: reads and splits an included file, by its path relative to the content folder; nil where
    ///   there is no such file.
    package init(included: @escaping (_ path: String) -> SplitArticle?) {
        self.init(included: included, insertions: Insertions())
    }

    /// - Parameter insertions: what the tree inserted before.
    init(included: @escaping (_ path: String) -> SplitArticle?, insertions: Insertions) {
        self.included = included
        self.insertions = insertions
    }

    /// Which of the two texts of an article is read.
    package enum Side: Sendable {
        case target, source
    }

    /// The tree of one side of an article: its own blocks and those of the files it includes.
    ///
    /// Nothing is thrown: what cannot be parsed is shown as text and becomes one of `diagnostics`. The source side of
    /// an article that is not bilingual is its only text.
    package mutating func tree(of article: SplitArticle, _ side: Side) -> ArticleTree {
        insertions = Insertions()
        return ArticleTree(blocks: blocks(of: article, side, stack: [article.file.path], asInline: false))
    }

    /// - Parameters:
    ///   - stack: the files that include each other, this one last.
    ///   - asInline: the text goes in the middle of a sentence: what would open a block stays text.
    mutating func blocks(of article: SplitArticle, _ side: Side, stack: [String], asInline: Bool) -> [Block] {
        let whole = side == .source ? article.source ?? article.target : article.target
        let includes = IncludeAtoms(whole)
        let parsed = parsed(includes.text, of: article, asInline: asInline)
        // The resolver asks for files while it walks; what they report is gathered beside it.
        var files = InsertedFiles(article: article, side: side, stack: stack, insertions: insertions, file: included)
        var pivots = ZonePivots(side: side, file: included)
        var resolver = DocFXResolver(
            includes: includes, insert: { mark, position in files.blocks(for: mark, position) },
            pivotTitle: { pivots.title(of: $0, in: article.frontMatter, from: article.file.path) })
        let resolved = TreeDepth.limited(resolver.resolve(parsed))
        insertions = files.insertions
        diagnostics += Self.findings(resolver.refused, in: article) + files.diagnostics
        if let text = resolved.cut {
            diagnostics.append(
                Diagnostic(
                    .error, "too-complex", at: article.file.place(of: text),
                    "this text stands in more than \(NestingLimit.levels) quotes, lists, rows and includes, so it is shown "
                        + "as plain text; nest them less"))
        }
        return resolved.blocks
    }

    /// The blocks as Markdown has them; what a parser cannot be given stands there as it is written.
    private mutating func parsed(_ text: MarkdownText, of article: SplitArticle, asInline: Bool) -> [Block] {
        let parts = BrokenBlocks(text)
        var blocks: [Block] = []
        diagnostics += parts.findings.map {
            Diagnostic($0.severity, $0.identifier, at: article.file.place(at: $0.offset), $0.message)
        }
        for part in parts.parts {
            switch part {
            case .broken(let text): blocks.append(.code(language: "", text: text))
            case .markdown(let text):
                blocks += self.blocks(of: (asInline ? text.escapingBlocks() : text).inCommonDialect(), in: article)
            }
        }
        return blocks
    }

    private mutating func blocks(of text: MarkdownText, in article: SplitArticle) -> [Block] {
        let document = MarkdownDocument(text)
        let line = document.tooDeep
        let (blocks, error, isFlattened) = document.blocks()
        if let line = line ?? (isFlattened ? 1 : nil) {
            let offset = text.originalOffset(of: text.lineStart(line))
            diagnostics.append(
                Diagnostic(
                    .error, "too-complex", at: article.file.place(at: offset),
                    "more than \(NestingLimit.levels) quotes, lists, styles or HTML elements stand in each other here; what is "
                        + "deeper is shown as plain text; nest them less"))
        }
        if let error {
            diagnostics.append(
                Diagnostic(
                    .error, "html-not-read", at: Place(file: article.file.path),
                    "the HTML in this article cannot be read whole: \(error); simplify it"))
        }
        return blocks
    }

    private static func findings(_ refused: [QuoteMark.Refused], in article: SplitArticle) -> [Diagnostic] {
        refused.map { mark in
            // The words need not stand in the file verbatim; the mark itself does.
            let line = article.file.place(of: mark.line)
            let place = line.line > 0 ? line : article.file.place(of: "[!\(mark.name)")
            return mark.hasText
                ? Diagnostic(
                    .warning, "alert-with-text", at: place,
                    "text stands behind '[!\(mark.name)]', so DocFX shows a quote; put the text on the next line")
                : Diagnostic(
                    .warning, "unknown-alert", at: place,
                    "'[!\(mark.name)]' is no alert of DocFX (NOTE, TIP, IMPORTANT, WARNING, CAUTION); it is shown as "
                        + "text")
        }
    }
}
