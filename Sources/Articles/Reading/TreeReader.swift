package import Diagnostics

/// Reads the Markdown of one language as a tree, includes and DocFX constructs resolved.
package struct TreeReader {
    /// Gives the split text of an included file, by its path relative to the content folder; nil if it is not there.
    private let included: (_ path: String) -> SplitArticle?
    package private(set) var diagnostics: [Diagnostic] = []

    private static let depthLimit = 8

    package init(included: @escaping (_ path: String) -> SplitArticle?) {
        self.included = included
    }

    /// Which of the two texts of an article is read.
    package enum Side: Sendable {
        case target, source
    }

    package mutating func tree(of article: SplitArticle, _ side: Side) -> ArticleTree {
        ArticleTree(blocks: blocks(of: article, side, stack: [article.file.path]))
    }

    private mutating func blocks(of article: SplitArticle, _ side: Side, stack: [String]) -> [Block] {
        let text = side == .source ? article.source ?? article.target : article.target
        if let excess = MarkdownLimits.excess(in: text) {
            let place = article.file.place(at: text.originalOffset(of: excess.offset))
            diagnostics.append(Diagnostic(.error, "too-complex", at: place, excess.message))
            return []
        }
        let parsed = MarkdownDocument(text).blocks()
        if let error = parsed.error {
            diagnostics.append(
                Diagnostic(
                    .error, "html-not-read", at: Place(file: article.file.path),
                    "the HTML in this article cannot be read whole: \(error); simplify it"))
        }
        var findings: [Diagnostic] = []
        var nested: [Diagnostic] = []
        // The resolver asks for includes while it walks; what they report is gathered beside it.
        var resolver = DocFXResolver { [self] path in
            var reader = TreeReader(included: included)
            let blocks = reader.include(path, from: article, side, stack: stack)
            nested += reader.diagnostics
            return blocks
        }
        let resolved = resolver.resolve(parsed.blocks)
        for name in Set(resolver.unknownConstructs).sorted() {
            findings.append(
                Diagnostic(
                    .warning, "unknown-alert", at: article.file.place(of: "[!\(name)"),
                    "'[!\(name)]' is no alert of DocFX (NOTE, TIP, IMPORTANT, WARNING, CAUTION); it is shown as text"))
        }
        diagnostics += findings + nested
        return resolved
    }

    private mutating func include(
        _ reference: String, from article: SplitArticle, _ side: Side, stack: [String]
    ) -> [Block]? {
        func fail(_ identifier: String, _ message: String) {
            diagnostics.append(Diagnostic(.error, identifier, at: article.file.place(of: "](\(reference))"), message))
        }
        guard let path = ContentPath.resolve(reference, from: article.file.path) else {
            fail("include-outside", "the include '\(reference)' leads out of the content folder; nothing is read there")
            return nil
        }
        if stack.contains(path) {
            fail("include-circular", "'\(path)' includes itself (\((stack + [path]).joined(separator: " → ")))")
            return nil
        }
        guard stack.count <= Self.depthLimit else {
            fail("include-too-deep", "includes are nested more than \(Self.depthLimit) deep at '\(path)'")
            return nil
        }
        guard let text = included(path) else {
            fail("include-missing", "there is no file '\(path)' to include; add it or take the include out")
            return nil
        }
        // Links of an included file start at that file.
        return blocks(of: text, side, stack: stack + [path]).mappingDestinations {
            ContentPath.rebase($0, from: path, to: article.file.path)
        }
    }
}

