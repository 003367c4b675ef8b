import Testing

@testable import Site
@testable import Searching

@Suite("Postings of the search") struct SearchPostingTests {
    @Test("come back as they were, in printable ASCII without quotes and backslashes") func roundTrip() {
        var random = SystemRandomNumberGenerator()
        for size in [0, 1, 2, 7, 300, 5_000] {
            var documents: Set<Int> = []
            while documents.count < size { documents.insert(Int.random(in: 0..<60_000, using: &random)) }
            let postings = documents.sorted().map { (document: $0, level: Int.random(in: 0..<SearchLevel.count)) }
            var text: [UInt8] = []
            PostingCodec.append(postings.map { PostingCodec.posting($0.document, $0.level) }[...], to: &text)
            #expect(text.allSatisfy { (0x20...0x7E).contains($0) && $0 != 0x22 && $0 != 0x5C })
            let read = PostingCodec.postings(text).sorted { $0.document < $1.document }
            #expect(read.map(\.document) == postings.map(\.document))
            #expect(read.map(\.level) == postings.map(\.level))
        }
    }

    @Test(
        "follow words that share whole letters with the one before",
        arguments: [
            ("bericht", "berichten", 7), ("café", "cafè", 3), ("رسالة", "رساله", 8), ("a", "b", 0), ("一", "丁", 0),
        ])
    func shared(_ first: String, _ second: String, _ length: Int) {
        #expect(SearchVocabulary.sharedLength(Array(first.utf8)[...], Array(second.utf8)[...]) == length)
    }

    @Test("take one byte for a near neighbour", arguments: [(0, 1), (49, 1), (50, 2), (1_749, 2), (1_750, 3)])
    func width(_ number: Int, _ bytes: Int) {
        var text: [UInt8] = []
        PostingCodec.append(number, to: &text)
        #expect(text.count == bytes)
    }
}
