import Testing

@testable import Articles
@testable import Site
@testable import Pages

@Suite("Headings of a page")
struct HeadingLevelTests {
    @Test("Skip no level, whatever levels the article has")
    func skipsNoLevel() {
        let levels = [1, 3, 5, 2, 6]
        let blocks = levels.map { level in
            Block.heading(Heading(level: level, id: "h\(level)", content: [.text("H", segment: 0)]))
        }
        let html = String(
            decoding: ArticleRenderer.html(blocks, links: AllLinks(), words: .english).html, as: UTF8.self)
        let shown = html.split(separator: "<h").compactMap { Int($0.prefix(1)) }
        #expect(shown == [1, 2, 3, 2, 3])
    }
}
