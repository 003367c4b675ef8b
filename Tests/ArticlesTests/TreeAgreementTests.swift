import Corpora
import Platform
import Testing

@testable import Articles

struct TreeAgreementTests {
    @Test(
        "cmark's nodes and libxml2 read the same tree from text without raw HTML",
        arguments: Corpora.folders(
            own: ["nl-NL", "de-DE", "ar-SA", "ja-JP", "he-IL"], shared: ["insights/nl-NL", "m365/nl-NL"]))
    func bothWaysAgree(folder: String) throws {
        var compared = 0
        var differing: [String] = []
        for path in try Corpora.articles(in: folder) {
            let bytes = try FileSystem.read("\(folder)/\(path)")
            guard let article = try? SplitArticle.read(path: path, bytes: bytes).get() else { continue }
            compared += 1
            let direct = MarkdownDocument(article.target).blocks().blocks
            let byHTML = MarkdownDocument(article.target).blocks(byHTML: true).blocks
            if direct.comparable != byHTML.comparable {
                differing.append("\(path): \(direct.comparable.difference(from: byHTML.comparable))")
            }
        }
        #expect(compared >= Corpora.least(of: folder, own: 3, shared: 601))
        #expect(differing == [])
    }
}

extension [Block] {
    /// Their description, with destinations decoded: HTML has them percent-encoded.
    var comparable: String {
        "\(mappingDestinations { ContentPath.percentDecoded($0) ?? $0 })"
            .replacing("Articles.", with: "")
    }
}

extension String {
    /// The first place where two texts differ, with some of what stands around it.
    func difference(from other: String) -> String {
        let common = zip(self, other).prefix { $0 == $1 }.count
        let start = max(0, common - 60)
        return "«\(dropFirst(start).prefix(160))» ≠ «\(other.dropFirst(start).prefix(160))»"
    }
}
