internal import Articles
internal import Diagnostics

/// One bold label of a source with its translation: `**Save**` and `**Opslaan**`.
struct LabelUse: Sendable {
    let locale: LocaleTag
    let source: String
    let target: String
    let key: String
    let segment: String
    let place: Place
    let excerpt: String

    private static let limit = 48

    /// The labels of an article where both sides have as many, so that each has its partner.
    static func all(in article: ArticleContext) -> [LabelUse] {
        var uses: [LabelUse] = []
        for pair in article.pairs
        where !pair.source.strong.isEmpty && pair.source.strong.count == pair.target.strong.count {
            for (own, other) in zip(pair.target.strong, pair.source.strong) {
                let source = label(other.content, in: pair.source)
                let target = label(own.content, in: pair.target)
                guard let source, let target else { continue }
                uses.append(
                    LabelUse(
                        locale: article.locale, source: source, target: target, key: article.key,
                        segment: pair.segment.id, place: article.lines.place(at: own.content.lowerBound),
                        excerpt: Report.excerpt(article.article.file.text(pair.segment.target))))
            }
        }
        return uses
    }

    /// The words of a label; nil for what is no label: long text, mark-up inside, no letter.
    private static func label(_ range: Range<Int>, in text: InlineText) -> String? {
        guard range.count <= limit, !text.bytes[range].contains(where: { "[`<*&".utf8.contains($0) }) else { return nil }
        var label = text.text(range)[...]
        while let last = label.last, last.isPunctuation || last.isWhitespace || last == ">" { label.removeLast() }
        while let first = label.first, first.isWhitespace { label.removeFirst() }
        return label.contains(where: \.isLetter) ? String(label) : nil
    }
}
