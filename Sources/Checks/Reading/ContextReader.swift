internal import Articles
internal import Codes
internal import Diagnostics

/// Reads one article for the checks: its pairs with their features, and the trees of both languages.
struct ContextReader {
    private let scanner: CodeScanner
    private let exists: (_ path: String) -> Bool
    /// Most languages of an article share their source to the letter; it is parsed once.
    private var known: (text: MarkdownText, facts: TreeFacts)?

    init(scanner: CodeScanner, exists: @escaping (_ path: String) -> Bool) {
        self.scanner = scanner
        self.exists = exists
    }

    mutating func context(
        of article: SplitArticle, key: String, locale: LocaleTag
    ) -> (context: ArticleContext, diagnostics: [Diagnostic]) {
        // An included file is an article that is checked by itself: here it only has to be there.
        let exists = exists
        var reader = TreeReader { exists($0) ? .empty(path: $0) : nil }
        let target = TreeFacts(reader.tree(of: article, .target))
        let source = article.source.map { sourceFacts(of: article, text: $0, &reader) } ?? .none
        let bytes = FileBytes(article.file.bytes)
        let facts = FactReader(scanner: scanner, language: locale.language)
        let isMachine = article.frontMatter.translation == .machine
        var pairs: [SegmentContext] = []
        pairs.reserveCapacity(article.segments.count)
        for (index, segment) in article.segments.enumerated() {
            let own = InlineScanner.scan(bytes.buffer, segment.target)
            let other = InlineScanner.scan(bytes.buffer, segment.source)
            let known = facts.facts(of: other, keptIn: own)
            let number = Int32(index + 1)
            pairs.append(
                SegmentContext(
                    key: key, locale: locale, segment: segment, index: index, target: own, source: other,
                    facts: known, additions: facts.additions(of: own, to: other, facts: known),
                    visibleStars: (target.stars[number] ?? 0, source.stars[number] ?? 0),
                    isMachineTranslation: isMachine))
        }
        let context = ArticleContext(
            key: key, locale: locale, article: article, bytes: bytes, pairs: pairs, target: target, source: source,
            lines: LineIndex(article.file.bytes, file: article.file.path))
        return (context, article.diagnostics + reader.diagnostics.unique)
    }

    private mutating func sourceFacts(
        of article: SplitArticle, text: MarkdownText, _ reader: inout TreeReader
    ) -> TreeFacts {
        if let known, known.text.hasSameText(as: text) { return known.facts }
        let facts = TreeFacts(reader.tree(of: article, .source))
        known = (text, facts)
        return facts
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
