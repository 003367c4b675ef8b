import Articles
import Codes
import Terms
import Testing

@testable import Knowledge

struct KnowledgeBaseTests {
    private func entry(
        _ spelling: String, key: String, title: String = "", messages: [String] = [], standing: Standing = .heading
    ) -> ArticleKnowledge {
        var entry = CodeEntry(EnhancedStatusCode(spelling)!.code, origin: .article)
        if !title.isEmpty { entry.title = [Library.english: title] }
        entry.messages = messages
        entry.standing = standing
        entry.places = [EntryPlace(key: key, anchor: "")]
        entry.base = [Library.english: "en-US/\(key).md"]
        return ArticleKnowledge(
            summary: ArticleSummary(key: key, locales: [:], segments: 0), entries: [entry], mentions: [entry.code])
    }

    private func code(_ spelling: String) -> Code { EnhancedStatusCode(spelling)!.code }

    @Test func `every class, subject, family and range with a member is there`() {
        let base = KnowledgeBase.build(
            articles: [entry("5.7.705", key: "a"), entry("5.7.700-749", key: "b"), entry("5.1.1", key: "c")])
        #expect(base.codes.map(\.code.spelling) == ["5", "5.1", "5.1.1", "5.7", "5.7.7xx", "5.7.700-749", "5.7.705"])
        #expect(base.members(of: code("5")).map(\.spelling) == ["5.1", "5.7"])
        #expect(base.members(of: code("5.7")).map(\.spelling) == ["5.7.7xx"])
        #expect(base.members(of: code("5.7.7xx")).map(\.spelling) == ["5.7.700-749", "5.7.705"])
        #expect(base.members(of: code("5.7.700-749")).map(\.spelling) == ["5.7.705"])
        #expect(base.parents(of: code("5.7.712")).map(\.spelling) == ["5.7.700-749", "5.7.7xx", "5.7", "5"])
    }

    @Test func `the order in which articles arrive changes nothing`() {
        let articles = [
            entry("5.7.1", key: "b", title: "Relay", messages: ["550 5.7.1 Unable to relay"]),
            entry("5.7.1", key: "a", messages: ["550 5.7.1 Unable to relay mail"], standing: .row),
            entry("5.7.1", key: "c", messages: ["550 5.7.1 Client was not authenticated"]),
        ]
        let bytes = KnowledgeJSON.bytes(of: .build(articles: articles), locales: [])
        for order in [[1, 0, 2], [2, 1, 0], [0, 2, 1]] {
            #expect(KnowledgeJSON.bytes(of: .build(articles: order.map { articles[$0] }), locales: []) == bytes)
        }
    }

    @Test func `one code with two texts has two meanings, the same text one`() throws {
        let base = KnowledgeBase.build(articles: [
            entry("5.7.1", key: "a", title: "Relay", messages: ["550 5.7.1 Unable to relay"]),
            entry("5.7.1", key: "b", messages: ["5.7.1 Unable to relay this"], standing: .row),
            entry("5.7.1", key: "c", messages: ["530 5.7.1 Client was not authenticated"]),
        ])
        let record = try #require(base.record(for: code("5.7.1")))
        #expect(record.meanings.map { $0.places.map(\.key) } == [["a", "b"], ["c"]])
        #expect(record.meanings[0].messages == ["550 5.7.1 Unable to relay", "5.7.1 Unable to relay this"])
    }

    @Test func `reference data fills what the article lacks, the meaning chosen by its text`() throws {
        let reference = ReferenceTests.data(
            """
            vendor: {id: v, name: V}
            codes:
              - {code: "5.4.1", messages: ["Recipient address rejected"], title: {en-US: Unknown, nl-NL: Onbekend}}
              - {code: "5.4.1", messages: ["Relay Access Denied"], title: {nl-NL: Geen relay}, fix-by: admin}
            """
        ).entries
        let base = KnowledgeBase.build(
            articles: [entry("5.4.1", key: "a", title: "Relay denied", messages: ["550 5.4.1 Relay Access Denied"])],
            reference: reference)
        let record = try #require(base.record(for: code("5.4.1")))
        #expect(record.meanings.map(\.origin) == [.article, .reference])
        #expect(record.meanings[0].title == [Library.english: "Relay denied", Library.dutch: "Geen relay"])
        #expect(record.meanings[0].messages == ["550 5.4.1 Relay Access Denied"])
        #expect(record.meanings[0].vendor?.id == "v" && record.meanings[0].fixBy == .admin)
    }

    @Test func `reference data knows better than the audience and a last resort who can fix it`() {
        let reference = ReferenceTests.data(
            "vendor: {id: v, name: V}\ncodes:\n  - {code: \"5.2.2\", fix-by: recipient-admin}\n"
        ).entries
        func fixBy(_ text: String) -> FixBy? {
            KnowledgeBase.build(articles: [Library.knowledge(text)], reference: reference)
                .record(for: code("5.2.2"))?.meanings.first?.fixBy
        }
        #expect(fixBy("# {Fout 5.2.2|Error 5.2.2}\n\n{Vol.|Full.}\n") == .recipientAdmin)
        #expect(fixBy("# {Fout 5.2.2|Error 5.2.2}\n\n{Vraag.|Contact support.}\n") == .recipientAdmin)
        let own =
            "# {Fout 5.2.2|Error 5.2.2}\n\n## {Wie kan dit oplossen|Who can fix it}\n\n{Uw beheerder.|Your admin.}\n"
        #expect(fixBy(own) == .admin)
    }

    @Test func `links of a second article are written as they would be in the first`() throws {
        let first = Library.knowledge("# {Fout 5.7.1|Error 5.7.1}\n\n{Uitleg.|What it means.}\n")
        let text = "# {Fout 5.7.1|Error 5.7.1}\n\n1. {Zie [dit](../b.md#x).|See [this](../b.md#x).}\n"
        let second = Library.knowledge(text).moved(to: "sub/dir/c")
        let base = KnowledgeBase.build(articles: [first, second])
        let steps = try #require(base.record(for: code("5.7.1"))?.meanings.first?.steps[Library.dutch])
        #expect("\(steps)".contains("\"sub/b.md#x\""), "\(steps)")
    }

    @Test func `an article that only names a code is among its mentions`() {
        let knowledge = Library.knowledge("# {Post|Mail}\n\n{Zie fout 5.7.705.|See error 5.7.705.}\n")
        let base = KnowledgeBase.build(articles: [knowledge, entry("5.7.705", key: "b")])
        #expect(base.mentions(of: code("5.7.705")) == ["a"])
        #expect(base.codes(of: "a").map(\.spelling) == ["5.7.705"])
    }
}

extension ArticleKnowledge {
    fileprivate func moved(to key: String) -> ArticleKnowledge {
        let entries = entries.map { entry in
            var entry = entry
            entry.base = entry.base.mapValues { _ in "nl-NL/\(key).md" }
            entry.places = [EntryPlace(key: key, anchor: "")]
            entry.standing = .row
            return entry
        }
        return ArticleKnowledge(
            summary: ArticleSummary(key: key, locales: [:], segments: 0), entries: entries, mentions: mentions)
    }
}
