package import Diagnostics

/// Reads the Markdown of one language as a tree, includes and DocFX constructs resolved.
package struct TreeReader {
    /// Gives the split text of an included file, by its path relative to the content folder; nil if it is not there.
    private let included: (_ path: String) -> SplitArticle?
    package private(set) var diagnostics: [Diagnostic] = []
    private(set) var insertions: Insertions

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

    package mutating func tree(of article: SplitArticle, _ side: Side) -> ArticleTree {
        insertions = Insertions()
        return ArticleTree(blocks: blocks(of: article, side, stack: [article.file.path], asInline: false))
    }

    /// - Parameters:
    ///   - stack: the files that include each other, this one last.
    ///   - asInline: the text goes in the middle of a sentence: what would open a block stays text.
    mutating func blocks(of article: SplitArticle, _ side: Side, stack: [String], asInline: Bool) -> [Block] {
        let whole = side == .source ? article.source ?? article.target : article.target
        if let excess = MarkdownLimits.excess(in: whole) {
            let place = article.file.place(at: whole.originalOffset(of: excess.offset))
            diagnostics.append(Diagnostic(.error, "too-complex", at: place, excess.message))
            return []
        }
        let parsed = MarkdownDocument(asInline ? whole.escapingBlocks() : whole).blocks()
        if let error = parsed.error {
            diagnostics.append(
                Diagnostic(
                    .error, "html-not-read", at: Place(file: article.file.path),
                    "the HTML in this article cannot be read whole: \(error); simplify it"))
        }
        // The resolver asks for files while it walks; what they report is gathered beside it.
        var files = InsertedFiles(article: article, side: side, stack: stack, insertions: insertions, file: included)
        var resolver = DocFXResolver { mark, position in files.blocks(for: mark, position) }
        let resolved = resolver.resolve(parsed.blocks)
        insertions = files.insertions
        diagnostics += Self.findings(resolver.refused, in: article) + files.diagnostics
        return resolved
    }

    private static func findings(_ refused: [QuoteMark.Refused], in article: SplitArticle) -> [Diagnostic] {
        refused.map { mark in
            // Words are not always what the file has to the letter; the mark itself is.
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
