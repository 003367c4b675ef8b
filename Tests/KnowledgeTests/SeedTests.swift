import Articles
import Codes
import Testing

@testable import Knowledge
import Terms

@Suite("The seed article", .enabled(if: Library.hasCorpus, "../shared/corpus is not there"))
struct SeedTests {
    let knowledge: ArticleKnowledge

    init() throws {
        let article = try #require(try Library.articles(in: "\(Library.corpus)/seed").first)
        knowledge = EntryExtractor().knowledge(of: article)
    }

    @Test func `its entries are the family and two codes`() {
        #expect(knowledge.spellings == ["5.7.7xx", "5.7.705", "5.7.750"])
        #expect(Set(knowledge.mentions.map(\.spelling)) == ["5.7.7xx", "5.7.705", "5.7.750"])
    }

    @Test func `each code has its literal line, to the letter, and its reply`() throws {
        let entries = knowledge.entries
        #expect(
            entries.map(\.messages) == [
                [], ["550 5.7.705 Access denied, tenant has exceeded threshold"],
                ["550 5.7.750 Service unavailable. Client blocked from sending from unregistered domains"],
            ])
        #expect(entries.map(\.replies) == [[550], [550], [550]])
    }

    @Test func `titles are the headings without the code, in both languages`() throws {
        let threshold = try #require(knowledge.entry("5.7.705"))
        #expect(
            threshold.title == [
                Library.english: "Tenant has exceeded threshold restriction: What you need to know",
                Library.dutch: "Huurder heeft drempelbeperking overschreden: Wat u moet weten",
            ])
        #expect(
            threshold.places.map(\.anchor) == ["57705-tenant-has-exceeded-threshold-restriction-what-you-need-to-know"])
    }

    @Test func `causes are the sentences that speak of cause`() throws {
        let threshold = try #require(knowledge.entry("5.7.705"))
        let domains = try #require(knowledge.entry("5.7.750"))
        #expect(
            threshold.causes[text: Library.english] == [
                "This is usually the result of a compromise (most common) or sending too much bulk mail.",
                "In rare cases, this could also happen if you renew your subscription after it has already expired.",
            ])
        #expect(threshold.causes[text: Library.dutch]?.count == 2)
        #expect(
            domains.causes[text: Library.english] == [
                "The problem is when compromised on-premises email servers relay a large volume of spam through EOP."
            ])
        #expect(domains.causes[text: Library.dutch]?.count == 1)
    }

    @Test func `all three share the seven steps, the tip inside the sixth`() throws {
        for entry in knowledge.entries {
            for locale in [Library.english, Library.dutch] {
                let steps = try #require(entry.steps[locale])
                #expect(steps.items.count == 7)
                #expect(steps.items[5].contains { if case .alert(.tip, _) = $0 { true } else { false } })
            }
        }
    }

    @Test func `the summary ends before the words that lead up to the literal`() throws {
        let summary = try #require(knowledge.entry("5.7.705")?.summary[Library.english])
        #expect(summary.plainText.hasSuffix("or sending too much bulk mail."), "\(summary.plainText)")
    }

    @Test func `an administrator can mend it, and more is to be read in the links at the end`() {
        #expect(knowledge.entries.map(\.fixBy) == [.admin, .admin, .admin])
        #expect(knowledge.entries.map { $0.links[Library.dutch]?.count } == [6, 6, 6])
    }
}
