import Corpora
import Platform
import Testing

@testable import Articles
@testable import Site
@testable import Pages
@testable import Layout

struct FidelityTests {
    /// Where a target is mended so that it parses as its source does: white space at its edges, an extra backslash, or
    /// one that moved into a link.
    private let mended: Set<String> = [
        "admin/add-users/add-users.md", "admin/admin-overview/what-subscription-do-i-have.md",
        "admin/email/office-365-user-email-settings.md", "admin/manage/manage-deployment-of-add-ins.md",
        "admin/new-subscription-names.md",
    ]

    private static let editions =
        [(articles: Corpora.own + "/nl-NL", published: Corpora.ownPublished)]
        + (Corpora.hasShared
            ? [(articles: Corpora.shared + "/m365/nl-NL", published: Corpora.shared + "/m365-published/nl-NL")] : [])

    @Test("A Dutch article has the words that its publisher printed", arguments: editions)
    func publishedWords(folder: String, edition: String) throws {
        var compared = 0
        var different: [String] = []
        for path in try Corpora.articles(in: folder) where !mended.contains(path) {
            guard let bytes = try? FileSystem.read("\(edition)/\(path)") else { continue }
            let bilingual = try SplitArticle.read(path: path, bytes: FileSystem.read("\(folder)/\(path)")).get()
            let published = PublishedEdition.body(of: String(decoding: bytes, as: UTF8.self))
            guard published == rawTarget(of: bilingual) else { continue }
            compared += 1
            let expected = Words.of(markdown: Array(PublishedEdition.withoutConstructs(published).utf8))
            let words = try Words.of(html: html(of: bilingual, .target))
            if words != expected { different.append("\(path): \(firstDifference(words, expected))") }
        }
        #expect(compared >= Corpora.least(of: folder, own: 20, shared: 600), "equal editions: \(compared)")
        #expect(different == [], "\(different.count) of \(compared) differ")
    }

    @Test(
        "English reached through Dutch, German and Arabic is the same text",
        arguments: Corpora.folders(shared: ["insights"]))
    func sourceWords(root: String) throws {
        let locales = ["nl-NL", "de-DE", "ar-SA"]
        var compared = 0
        var different: [String] = []
        for path in try Corpora.articles(in: "\(root)/nl-NL") {
            let editions = locales.compactMap { locale -> SplitArticle? in
                let file = "\(root)/\(locale)/\(path)"
                return (try? FileSystem.read(file)).flatMap { try? SplitArticle.read(path: path, bytes: $0).get() }
            }
            let versions = Set(editions.map(\.frontMatter.sourceVersion))
            guard editions.count == 3, versions.count == 1 else { continue }
            compared += 1
            let words = try editions.map { Words.of(html: try html(of: $0, .source)) }
            if Set(words).count > 1 {
                different.append(
                    "\(path): \(firstDifference(words[1], words[0])); \(firstDifference(words[2], words[0]))")
            }
        }
        #expect(
            compared >= Corpora.least(of: root, own: 8, shared: 2_501), "articles with one source version: \(compared)")
        let share = Double(compared - different.count) / Double(compared)
        #expect(share >= 0.99, "\(different.count) of \(compared) differ: \(different)")
    }

    /// The article with its source taken out, as the publisher made the edition in one language.
    private func rawTarget(of article: SplitArticle) -> String {
        let bytes = article.file.bytes
        var result: [UInt8] = []
        var position = 0
        for segment in article.segments {
            result += bytes[position..<segment.whole.lowerBound] + bytes[segment.target]
            position = segment.whole.upperBound
        }
        return PublishedEdition.body(of: String(decoding: result + bytes[position...], as: UTF8.self))
    }

    private func html(of article: SplitArticle, _ side: TreeReader.Side) throws -> [UInt8] {
        var reader = TreeReader { _ in nil }
        let tree = reader.tree(of: article, side)
        return ArticleRenderer.html(tree.blocks, links: AllLinks(), words: .english).html
    }
}

func firstDifference(_ words: [String], _ expected: [String]) -> String {
    let common = zip(words, expected).prefix { $0 == $1 }.count
    let start = max(0, common - 3)
    return "«\(words.dropFirst(start).prefix(9).joined(separator: " "))» for "
        + "«\(expected.dropFirst(start).prefix(9).joined(separator: " "))»"
}

/// Every link and image is there: words do not depend on where links lead.
struct AllLinks: LinkResolver {
    func link(_ destination: String) -> ResolvedLink { .local(destination) }
    func image(_ source: String) -> String? { source }
    func mentions(in text: String) -> [CodeMention] { [] }
}

extension ArticleWords {
    static let english = ArticleWords(
        alerts: [:], permalink: "Link", table: "Table", video: "Video", details: "Details", appliesTo: "Applies to:")
}
