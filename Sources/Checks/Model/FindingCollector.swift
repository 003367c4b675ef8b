internal import Articles
internal import Diagnostics

/// Collects the findings of one thread.
struct FindingCollector {
    private(set) var findings: [Finding] = []
    /// The article that is being checked, for places and excerpts.
    private var current: (article: SplitArticle, lines: LineIndex)?
    /// The pair that was told about last, and what of it.
    private var told: (file: String, index: Int, identifiers: Set<String>) = ("", -1, [])

    private static let excerptLimit = 160

    /// Findings from here on are about this article.
    mutating func begin(_ article: SplitArticle, _ lines: LineIndex) {
        current = (article, lines)
    }

    /// A finding about a range of the target of a pair. Of those that cannot be mended by themselves one of a kind is
    /// enough: who looks at the sentence sees the others.
    mutating func add(
        _ check: CheckDescription, _ pair: SegmentContext, at range: Range<Int>? = nil, _ message: String,
        replacing fixed: (range: Range<Int>, text: String)? = nil
    ) {
        guard let current, fixed != nil || isNew(check.identifier, pair, current.article.file.path) else { return }
        let start = (range ?? pair.segment.target).lowerBound
        // A page of YAML is another text than its file, which a fix would break.
        let fix = (current.article.file.isOriginal ? fixed : nil).map {
            Fix(
                range: $0.range, replacement: $0.text, start: current.lines.place(at: $0.range.lowerBound),
                end: current.lines.place(at: $0.range.upperBound))
        }
        findings.append(
            Finding(
                Diagnostic(check.severity, check.identifier, at: current.lines.place(at: start), message),
                key: pair.key, locale: pair.locale.tag, segment: pair.segment.id,
                excerpt: Self.excerpt(current.article.file.text(pair.segment.target)), fix: fix))
    }

    private mutating func isNew(_ identifier: String, _ pair: SegmentContext, _ file: String) -> Bool {
        if told.index != pair.index || told.file != file { told = (file, pair.index, []) }
        return told.identifiers.insert(identifier).inserted
    }

    /// A finding about an article, at an offset of its file or about the whole of it.
    mutating func add(_ check: CheckDescription, _ article: ArticleContext, at offset: Int? = nil, _ message: String) {
        let place = offset.map(article.lines.place) ?? Place(file: article.article.file.path)
        findings.append(
            Finding(
                Diagnostic(check.severity, check.identifier, at: place, message), key: article.key,
                locale: article.locale.tag))
    }

    /// What the reader of an article found wrong.
    mutating func add(_ diagnostics: [Diagnostic], key: String, locale: LocaleTag) {
        findings += diagnostics.map { Finding($0, key: key, locale: locale.tag) }
    }

    mutating func add(_ other: [Finding]) {
        findings += other
    }

    /// The text on one line, cut where it is long.
    static func excerpt(_ text: String) -> String {
        var result = ""
        var count = 0
        for character in text {
            if count == excerptLimit { return result + "…" }
            result.append(character.isNewline ? " " : character)
            count += 1
        }
        return result
    }
}
