import Articles
import Diagnostics

@testable import Checks

/// A sentence pair of a published article.
struct PublishedPair: Sendable {
    let name: String
    /// The article that it stands in.
    var article: Substring { name.prefix { $0 != " " } }
    let target: String
    let source: String

    /// The Dutch pairs of both corpora, without those that hold a line feed.
    static let all: [PublishedPair] = {
        var pairs: [PublishedPair] = []
        for folder in ["m365/nl-NL", "insights/nl-NL"] {
            for path in (try? Corpus.articles(folder)) ?? [] {
                guard let bytes = Corpus.bytes(folder, path),
                    let article = try? SplitArticle.read(path: path, bytes: bytes).get()
                else { continue }
                for segment in article.segments where segment.whole.count < 1_000 {
                    let pair = PublishedPair(
                        name: "\(path) \(segment.id)", target: article.file.text(segment.target),
                        source: article.file.text(segment.source))
                    if !pair.target.utf8.contains(0x0A) { pairs.append(pair) }
                }
            }
        }
        return pairs
    }()

    /// What the checks find in it, by itself in an article.
    func findings() throws -> Set<String> {
        Set(
            try Sample.findings(in: Sample.article([(target, source)])).map {
                "\($0.identifier) \($0.diagnostic.message)"
            })
    }
}
