internal import Articles
internal import Diagnostics

/// One bold label of a source with its translation: `**Save**` and `**Opslaan**`.
struct LabelUse: Sendable {
    let locale: LocaleTag
    let source: String
    let target: String
    let form: LabelForm
    let key: String
    let segment: String
    /// All bold labels of the target.
    let neighbours: [LabelForm]
    let place: Place
    let excerpt: String

    private static let limit = 48

    /// The labels of an article where both sides have as many, so that each has its partner.
    static func all(in article: ArticleContext) -> [LabelUse] {
        var uses: [LabelUse] = []
        // Bold on small words alone is another finding.
        let words = article.words?.small
        func form(_ text: String) -> LabelForm { LabelForm(text, words: words, language: article.locale.language) }
        for pair in article.pairs
        where !pair.source.strong.isEmpty && pair.source.strong.count == pair.target.strong.count
            && !pair.target.isEqual(to: pair.source)
        {
            let neighbours = pair.target.strong.map { form(pair.target.text($0.content)) }
            for (own, other) in zip(pair.target.strong, pair.source.strong) {
                let source = label(other.content, in: pair.source)
                let target = label(own.content, in: pair.target)
                // Bold on a word in lower case stresses it; what stands on a screen begins with a capital.
                guard let source, let target, source.first?.isLowercase == false, !isLeadIn(source),
                    words?.areAll(of: own.content, in: pair.target) != true
                else { continue }
                uses.append(
                    LabelUse(
                        locale: article.locale, source: source, target: target, form: form(target), key: article.key,
                        segment: pair.segment.id, neighbours: neighbours,
                        place: article.lines.place(at: own.content.lowerBound),
                        excerpt: FindingCollector.excerpt(article.article.file.text(pair.segment.target))))
            }
        }
        return uses
    }

    /// `**Note**` opens a paragraph and names nothing on a screen.
    private static func isLeadIn(_ label: String) -> Bool {
        LanguageWords.english.words("lead-in").contains(label.lowercased())
    }

    /// The words of a label; nil for what is no label: long text, markup inside, no letter.
    private static func label(_ range: Range<Int>, in text: InlineText) -> String? {
        guard range.count <= limit, !text.bytes[range].contains(where: { "[`<*&".utf8.contains($0) }) else {
            return nil
        }
        func isOuter(_ character: Character) -> Bool {
            character.isPunctuation || character.isWhitespace || character == ">"
        }
        let label = text.text(range).trimming(isOuter)
        return label.contains(where: \.isLetter) ? label : nil
    }
}

extension String {
    /// Without the characters at both ends for which a closure is true.
    func trimming(_ isOuter: (Character) -> Bool) -> String {
        var rest = drop(while: isOuter)
        while let last = rest.last, isOuter(last) { rest.removeLast() }
        return String(rest)
    }
}
