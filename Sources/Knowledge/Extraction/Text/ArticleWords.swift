internal import Articles
internal import Codes

/// What the text of an article as a whole says about the bare numbers in it; each question is answered when it is first
/// asked, as most articles are never asked it.
final class ArticleWords {
    private let text: String
    /// The schemes that a bare `error 53003` may be of, as the article has their words.
    private(set) lazy var adopting: [CodeScheme] = CodeTerms.adopting(text)
    /// It speaks of answers of web servers.
    private(set) lazy var speaksOfWeb = text.contains("http ") || text.contains("http\u{00A0}")
    /// It is about logs of events.
    private(set) lazy var speaksOfLogs = Cues.logs.contains { text.contains($0) }

    /// - Parameter text: the whole text, in lower case.
    init(_ text: String) { self.text = text }
}
