import Articles
import Corpora
import Diagnostics
import Platform

@testable import Checks

/// A sentence pair of an article.
struct PublishedPair: Sendable {
    let name: String
    /// The article that it stands in.
    var article: Substring { name.prefix { $0 != " " } }
    let target: String
    let source: String

    /// The Dutch pairs of a collection, without those that hold a line feed.
    static func all(in collection: MutatedArticles) -> [PublishedPair] { collection == .own ? own : shared }

    private static let own = pairs(["\(Corpora.own)/nl-NL"])
    private static let shared = pairs(["m365/nl-NL", "insights/nl-NL"].map { "\(Corpora.shared)/\($0)" })

    private static func pairs(_ folders: [String]) -> [PublishedPair] {
        var pairs: [PublishedPair] = []
        for folder in folders {
            for path in (try? Corpora.articles(in: folder)) ?? [] {
                guard let bytes = try? FileSystem.read("\(folder)/\(path)"),
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
    }

    /// What the checks find in it, by itself in an article.
    func findings() throws -> Set<String> {
        Set(
            try Sample.findings(in: Sample.article([(target, source)])).map {
                "\($0.identifier) \($0.diagnostic.message)"
            })
    }
}
