import Articles
import Testing

@testable import Site
@testable import Searching

@Suite("The index of the search") struct SearchIndexTests {
    private let dutch = LocaleTag("nl-NL")!
    private let english = LocaleTag("en-US")!

    private struct Page {
        let key: String
        let title: String
        var heading = ""
        var body = ""
        var language: LocaleTag?
    }

    private let pages = [
        Page(key: "a", title: "Over bezorging", body: "De quarantaine houdt berichten tegen."),
        Page(key: "b", title: "Hulp", heading: "Quarantaine", body: "Niets."),
        Page(key: "c", title: "Quarantaine van ongewenste berichten beheren", body: "Een tekst."),
        Page(key: "d", title: "Quarantaine", body: "Een tekst."),
        Page(key: "e", title: "Iets anders", body: "Niets."),
        Page(key: "f", title: "Mailbox policies", body: "A policy of your tenant.", language: LocaleTag("en-US")),
    ]

    /// - Parameter threads: the pages that each thread makes, in its order.
    private func index(_ threads: [[Page]]) -> SearchIndex {
        let gathered = threads.map { pages in
            var gatherer = SearchGatherer()
            for page in pages {
                var blocks: [Block] = [.paragraph([.text(page.body, segment: 0)])]
                if !page.heading.isEmpty {
                    blocks.insert(
                        .heading(Heading(level: 2, id: "", content: [.text(page.heading, segment: 0)])), at: 0)
                }
                gatherer.add(
                    .article(page.key), in: dutch, title: page.title, of: page.language ?? dutch, SearchText(blocks))
            }
            return gatherer.finish()
        }
        let order = Dictionary(uniqueKeysWithValues: zip(pages.map { SearchSubject.article($0.key) }, 0...))
        return SearchIndex(gathered, SearchVocabulary(gathered), locale: dutch, order: order)
    }

    @Test("puts titles before headings before bodies") func ranking() {
        let reader = IndexReader(ShardWriter.shards(of: index([pages]).lines))
        #expect(reader.documents(with: "quarantaine") == [3, 2, 1, 0])
    }

    @Test("finds other forms of a word, by the rules of the text's own language") func forms() {
        let reader = IndexReader(ShardWriter.shards(of: index([pages]).lines))
        #expect(reader.documents(with: "bericht") == [2, 0])
        #expect(reader.documents(with: "berichten") == [2, 0])
        #expect(reader.documents(with: "policy") == [5])
        #expect(reader.documents(with: "zzz").isEmpty)
    }

    @Test("is the same whatever thread met which article, and when") func order() {
        let one = ShardWriter.shards(of: index([pages]).lines).map(\.text)
        let two = ShardWriter.shards(of: index([pages.suffix(2).reversed(), [], pages.prefix(4).reversed()]).lines)
        #expect(one == two.map(\.text))
    }

    @Test("finds every form of every line in the shard where it is looked for") func shards() {
        // Enough words for several shards, some with stems that begin otherwise.
        let words = (0..<6_000).map { String($0 * 7_919 % 100_000, radix: 26) }.sorted()
        let lines = Set(words).sorted().enumerated().map { number, word in
            SearchIndex.Line(
                stem: Array("q\(word)".utf8),
                forms: [Array("q\(word)en".utf8), Array("w\(word)".utf8)].sorted { $0[0] < $1[0] },
                postings: Array("#\(number % 2 == 0 ? "+" : "*")".utf8))
        }
        let shards = ShardWriter.shards(of: lines)
        #expect(shards.count > 3)
        #expect(shards.allSatisfy { $0.text.count < 40_000 })
        let reader = IndexReader(shards)
        for (number, line) in lines.enumerated() {
            for form in line.forms {
                #expect(reader.documents(with: String(decoding: form, as: UTF8.self)) == [number % 2 == 0 ? 1 : 0])
            }
        }
    }

    @Test("lists each word by its last letters too, where another begins") func ends() {
        let lines = ["quarantaine", "quarantaines", "mail", "5.7.705", "ab"].map { word in
            SearchIndex.Line(stem: Array(word.utf8), forms: [Array(word.utf8)], postings: [])
        }
        // The letters of a word, turned round, after those that it shares with the one before.
        let text = EndingWriter.shards(of: lines).map { String(decoding: $0.text, as: UTF8.self) }
        #expect(text == ["*eniatnarauq\t*liam\t*seniatnarauq"])
    }

    @Test("gives each article's text as far as answers show it") func excerpts() {
        #expect(
            index([pages]).documents.map { String(decoding: $0.excerpt, as: UTF8.self) }[0...1] == [
                "De quarantaine houdt berichten tegen.", "Niets.\u{2029}Quarantaine",
            ])
        let long = SearchText([.paragraph([.text(String(repeating: "één ", count: 2_000), segment: 0)])]).excerpt
        #expect((3_400...3_500).contains(long.count) && String(validating: long, as: UTF8.self) != nil)
    }

    @Test("weighs a word of a short title before one of a long title before one of the text") func levels() {
        func level(title: (Int, Int) = (0, 8), headings: (Int, Int) = (0, 4), body: (Int, Int) = (0, 150)) -> Int {
            SearchLevel.level(
                title: .init(frequency: title.0, length: title.1),
                headings: .init(frequency: headings.0, length: headings.1),
                body: .init(frequency: body.0, length: body.1))
        }
        let levels = [
            level(body: (1, 900)), level(body: (1, 150)), level(body: (3, 150)), level(headings: (1, 4)),
            level(title: (1, 12)), level(title: (1, 5)), level(title: (1, 1)),
        ]
        #expect(levels == Array(Set(levels)).sorted())
        #expect(levels.allSatisfy { (0..<SearchLevel.count).contains($0) })
    }

    @Test("knows the endings of its words") func endings() {
        let words = ["kanaal kanalen", "bericht berichten", "klant klanten", "dienst diensten", "punt punten"]
        let page = Page(key: "a", title: "Woorden", body: words.joined(separator: " "))
        #expect(index([[page]]).endings.contains("en>"))
    }
}
