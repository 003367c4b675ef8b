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
        return ArticleTree(
            blocks: blocks(of: article, side, Surroundings(front: article.frontMatter, files: [article.file.path])))
    }

    /// Where a text goes.
    struct Surroundings {
        /// The front matter of the article.
        let front: FrontMatter
        /// The files that include each other, this one last.
        let files: [String]
        /// The levels of the files around it: all of them are walked on one stack, so they have one budget.
        var depth = 0
        /// It goes in the middle of a sentence: what would open a block stays text.
        var isSentence = false
    }

    mutating func blocks(of article: SplitArticle, _ side: Side, _ within: Surroundings) -> [Block] {
        let whole = side == .source ? article.source ?? article.target : article.target
        let includes = IncludeAtoms(whole)
        let parsed = parsed(includes.text, of: article, within)
        // The resolver asks for files while it walks; what they report is gathered beside it.
        var files = InsertedFiles(
            article: article, side: side, within: within, insertions: insertions, file: included)
        var pivots = ZonePivots(front: within.front, path: article.file.path, side: side, file: included)
        var resolver = DocFXResolver(
            includes: includes, insert: { files.blocks(for: $0, $1, depth: within.depth + $2) },
            references: CrossReference(article: article, side: side, file: included),
            pivotTitle: { pivots.title(of: $0) })
        let resolved = TreeDepth.limited(resolver.resolve(parsed))
        insertions = files.insertions
        diagnostics +=
            Self.findings(resolver.refused, in: article) + files.diagnostics + pivots.findings(in: article.file)
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
    private mutating func parsed(_ text: MarkdownText, of article: SplitArticle, _ within: Surroundings) -> [Block] {
        let parts = BrokenBlocks(text)
        var blocks: [Block] = []
        diagnostics += parts.findings.map {
            Diagnostic($0.severity, $0.identifier, at: article.file.place(at: $0.offset), $0.message)
        }
        for part in parts.parts {
            switch part {
            case .broken(let text): blocks.append(.code(language: "", text: text))
            case .markdown(let text):
                let markdown = (within.isSentence ? text.escapingBlocks() : text).inCommonDialect()
                blocks += self.blocks(of: markdown, in: article, outside: within.depth)
            }
        }
        return blocks
    }

    private mutating func blocks(of text: MarkdownText, in article: SplitArticle, outside: Int) -> [Block] {
        let document = MarkdownDocument(text, outside: outside)
        let line = document.tooDeep
        let read = document.blocks()
        if let line = line ?? (read.isFlattened ? 1 : nil) {
            let offset = text.originalOffset(of: text.lineStart(line))
            diagnostics.append(
                Diagnostic(
                    .error, "too-complex", at: article.file.place(at: offset),
                    "more than \(NestingLimit.levels) quotes, lists, styles or HTML elements stand in each other here; what is "
                        + "deeper is shown as plain text; nest them less"))
        }
        if let (line, why) = read.unread {
            let offset = text.originalOffset(of: text.lineStart(line))
            diagnostics.append(
                Diagnostic(
                    .error, "html-not-read", at: article.file.place(at: offset),
                    "this HTML cannot be read (\(why)), so it is shown as it is written; simplify it"))
        }
        return read.blocks
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
