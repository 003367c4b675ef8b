import Articles
import Codes
import Corpora
import Terms
import Testing

@testable import Knowledge

/// An article about a family of codes and two of its members, each with what the server says, and steps for all.
@Suite("An article about a family") struct SeedTests {
    private static let own = Corpora.own
    private static let folders = [own] + (Corpora.hasShared ? [Corpora.shared + "/seed"] : [])

    private func knowledge(_ folder: String = own) throws -> ArticleKnowledge {
        let articles = try Library.articles(in: folder)
        let article = try #require(folder == Self.own ? articles.first { $0.key == "threshold" } : articles.first)
        return EntryExtractor().knowledge(of: article)
    }

    @Test(arguments: folders) func `has the family and two codes as its entries`(folder: String) throws {
        let knowledge = try knowledge(folder)
        #expect(knowledge.spellings == ["5.7.7xx", "5.7.705", "5.7.750"])
        #expect(Set(knowledge.mentions.map(\.spelling)) == ["5.7.7xx", "5.7.705", "5.7.750"])
    }

    @Test(arguments: folders) func `gives each code one literal line, to the letter, and its reply`(folder: String)
        throws
    {
        let entries = try knowledge(folder).entries
        #expect(entries.map(\.messages.count) == [0, 1, 1])
        #expect(entries.dropFirst().allSatisfy { $0.messages[0].hasPrefix("550 \($0.code.spelling) ") })
        #expect(entries.dropFirst().map(\.replies) == [[550], [550]])
        if folder == Self.own {
            #expect(
                entries.flatMap(\.messages) == [
                    "550 5.7.705 Access denied, this office is over its limit",
                    "550 5.7.750 Service unavailable, this street is not registered",
                ])
        }
    }

    @Test func `has headings without the code as titles, in all languages`() throws {
        let threshold = try #require(try knowledge().entry("5.7.705"))
        #expect(
            threshold.title.byTag == [
                "en-US": "Too many letters from one office", "nl-NL": "Te veel brieven van één kantoor",
                "de-DE": "Zu viele Briefe aus einem Büro", "ar-SA": "رسائل كثيرة جداً من مكتب واحد",
                "ja-JP": "一つの事務所からの手紙が多すぎます", "he-IL": "יותר מדי מכתבים ממשרד אחד",
            ])
        #expect(threshold.places.map(\.anchor) == ["57705-too-many-letters-from-one-office"])
    }

    @Test func `has as causes the sentences that speak of cause`() throws {
        let threshold = try #require(try knowledge().entry("5.7.705"))
        #expect(threshold.causes[text: Library.english] == ["This is caused by a stolen key."])
        #expect(threshold.causes[text: Library.dutch] == ["Dit wordt veroorzaakt door een gestolen sleutel."])
    }

    @Test(arguments: folders) func `gives all three the steps, the tip inside one of them`(folder: String) throws {
        let (count, place) = folder == Self.own ? (3, 1) : (7, 5)
        for entry in try knowledge(folder).entries {
            for locale in [Library.english, Library.dutch] {
                let steps = try #require(entry.steps[locale])
                #expect(steps.items.count == count)
                #expect(steps.items[place].contains { if case .alert(.tip, _) = $0 { true } else { false } })
            }
        }
    }
}

extension [LocaleTag: String] {
    fileprivate var byTag: [String: String] {
        [String: String](uniqueKeysWithValues: map { ($0.key.tag, $0.value) })
    }
}
