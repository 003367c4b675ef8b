package import Articles

/// A sentence pair as exchange formats see it.
package struct SentencePair: Hashable, Sendable {
    /// The segment's id; a second pair with the same id gets `.2` behind it.
    package let id: String
    package let source: String
    package let target: String

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
