import Testing

@testable import Articles

/// The ids that headings get, which all languages of an article share.
@Suite("Ids of headings") struct HeadingIDTests {
    private func headings(_ texts: String...) -> [Block] {
        texts.map { .heading(Heading(level: 2, id: "", content: [.text($0, segment: 0)])) }
    }

    private func ids(_ blocks: [Block]) -> [String] {
        blocks.compactMap { if case .heading(let heading) = $0 { heading.id } else { nil } }
    }

    @Test("are the slugs of the source's headings") func source() {
        let assigned = HeadingIDs.assign(
            to: headings("Eerst", "5.7.705: Dan"), source: headings("First", "5.7.705: Then"))
        #expect(ids(assigned) == ["first", "57705-then"])
    }

    @Test("are their own slugs where the source has more or fewer headings, as none belongs to another")
    func otherCount() {
        for source in [headings("First"), headings("First", "Between", "Then"), []] {
            #expect(ids(HeadingIDs.assign(to: headings("Eerst", "Dan"), source: source)) == ["eerst", "dan"])
        }
    }

    @Test("have numbers from one where two would be the same, or the page has the id itself") func repeated() {
        let assigned = HeadingIDs.assign(to: headings("Twee", "Twee", "Search", "Twee-1", "?"), source: nil)
        #expect(ids(assigned) == ["twee", "twee-1", "search-1", "twee-1-1", "section"])
    }
}
