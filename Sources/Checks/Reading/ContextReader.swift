internal import Articles
internal import Codes
internal import Diagnostics
internal import Languages

/// Reads one article for the checks: its pairs with their features, and the trees of both languages.
struct ContextReader {
    private let scanner: CodeScanner
    private let included: (_ path: String) -> SplitArticle?
    /// Most languages of an article share their source byte for byte; it is parsed once.
    private var known: (text: MarkdownText, facts: TreeFacts)?

    /// - Parameter included: gives an included file by its path; nil where there is none.
    init(scanner: CodeScanner, included: @escaping (_ path: String) -> SplitArticle?) {
        self.scanner = scanner
        self.included = included
    }

    mutating func context(
        of article: SplitArticle, key: String, locale: LocaleTag
    ) -> (context: ArticleContext, diagnostics: [Diagnostic]) {
        var diagnostics = article.diagnostics(in: locale)
        let target = facts(of: article, .target, &diagnostics)
        let source = article.source.map { sourceFacts(of: article, text: $0, &diagnostics) } ?? .none
        let bytes = FileBytes(article.file.bytes)
        let words = LanguageWords.of(locale)
        let scripts = WritingScript.all(of: locale.tag)
        let facts = FactReader(scanner: scanner, numbers: words?.numbers)
        let isMachine = article.frontMatter.translation == .machine
        var headings = HeadingCodes(article, bytes.buffer)
        var pairs: [SegmentContext] = []
        pairs.reserveCapacity(article.segments.count)
        for (index, segment) in article.segments.enumerated() {
            let own = InlineScanner.scan(bytes.buffer, segment.target)
            let other = InlineScanner.scan(bytes.buffer, segment.source)
            let known = facts.facts(of: other, keptIn: own, opensWithCode: headings.mayOpen(segment))
            let number = Int32(index + 1)
            pairs.append(
                SegmentContext(
                    key: key, locale: locale, words: words, scripts: scripts, segment: segment, index: index,
                    target: own,
                    source: other, facts: known, additions: facts.additions(of: own, to: other, facts: known),
                    visibleStars: (target.stars[number] ?? 0, source.stars[number] ?? 0),
                    isMachineTranslation: isMachine))
        }
        let context = ArticleContext(
            key: key, locale: locale, words: words, article: article, bytes: bytes, pairs: pairs, target: target,
            source: source, lines: LineIndex(article.file))
        return (context, diagnostics.unique)
    }

    private mutating func sourceFacts(
        of article: SplitArticle, text: MarkdownText, _ diagnostics: inout [Diagnostic]
    ) -> TreeFacts {
        if let known, known.text.hasSameText(as: text) { return known.facts }
        let facts = facts(of: article, .source, &diagnostics)
        known = (text, facts)
        return facts
    }

    private func facts(
        of article: SplitArticle, _ side: TreeReader.Side, _ diagnostics: inout [Diagnostic]
    ) -> TreeFacts {
        let included = included
        var isWhole = true
        // An included file is an article that is checked by itself: its sentences are not this article's.
        var reader = TreeReader { path in
            if IncludeStore.isReference(path) { return included(path) }
            isWhole = false
            return included(path).flatMap { _ in .empty(path: path) }
        }
        let tree = reader.tree(of: article, side)
        guard !isWhole else {
            diagnostics += reader.diagnostics
            return TreeFacts(tree, whole: tree)
        }
        var wholeReader = TreeReader(included: included)
        let whole = wholeReader.tree(of: article, side)
        diagnostics += wholeReader.diagnostics
        return TreeFacts(tree, whole: whole)
    }
}

extension SplitArticle {
    /// An article without a word, for an include that is not followed.
    fileprivate static func empty(path: String) -> SplitArticle? {
        try? SplitArticle.read(path: path, bytes: []).get()
    }
}

extension Array where Element: Hashable {
    /// Without later repetitions of an element.
    var unique: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
