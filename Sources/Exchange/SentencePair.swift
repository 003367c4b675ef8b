package import Articles

/// A sentence pair as exchange formats write it.
package struct SentencePair: Hashable, Sendable {
    /// The segment's id; a second pair with the same id gets `.2` behind it.
    package let id: String
    /// The sentence in the source language, as Markdown.
    package let source: String
    /// Its translation, as Markdown.
    package let target: String

    /// The pairs of an article in the order of its text: `907da-104`, and `907da-104.2` where the id comes again.
    package static func all(in article: SplitArticle) -> [SentencePair] {
        var used: [String: Int] = [:]
        return article.segments.map { segment in
            let number = used[segment.id, default: 0] + 1
            used[segment.id] = number
            return SentencePair(
                id: number == 1 ? segment.id : "\(segment.id).\(number)", source: article.file.text(segment.source),
                target: article.file.text(segment.target))
        }
    }
}
