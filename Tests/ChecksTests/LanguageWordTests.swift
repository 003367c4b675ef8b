import Articles
import Foundation
import Testing

@testable import Checks

@Suite("Words that checks know languages by") struct LanguageWordTests {
    @Test(
        "are those of the language that a reader of the locale gets, and of no other one",
        arguments: [
            ("nl-NL", "nl"), ("nl-BE", "nl"), ("de-CH", "de"), ("en-GB", "en"), ("pt-PT", "pt"), ("pt-BR", "pt"),
            ("nn-NO", "nb"), ("no", "nb"), ("ar-EG", "ar"), ("zh-TW", "zh"), ("he-IL", "he"), ("gl-ES", nil),
            ("th-TH", nil),
        ] as [(String, String?)])
    func nearest(_ locale: String, _ found: String?) {
        #expect(LanguageWords.of(LocaleTag(locale)!)?.tag == found, "\(locale)")
    }

    private static let roles = [
        "common", "lead-in", "second", "minute", "hour", "day", "week", "month", "year", "KB", "MB", "GB",
        "TB",
    ]

    @Test("are each in the file of its language, in a role that a check asks for") func rows() throws {
        let folder = URL(filePath: "Sources/Checks/Words")
        let files = try FileManager.default.contentsOfDirectory(atPath: folder.path())
        #expect(Set(files) == Set(LanguageWords.all.keys.map { "words-\($0).tsv" }))
        for words in LanguageWords.all.values {
            for row in words.rows {
                switch row.role {
                case "small": #expect(words.small.contains(row.phrase), "\(words.tag): \(row.phrase)")
                case "sentence", "sentence-weak": #expect(words.tag == "en", "\(words.tag): \(row.phrase)")
                case let role where Self.roles.contains(role.replacing("unit-", with: "")):
                    #expect(words.words(role).contains(row.phrase), "\(words.tag): \(row.phrase)")
                default:
                    let number = row.role.dropFirst("number-".count)
                    let text = "X \(row.phrase.capitalized)x"
                    #expect(words.numbers.spell(String(number), in: text), "\(words.tag): \(row.role) \(row.phrase)")
                }
            }
            let (small, common) = (words.words("small").count, words.words("common").count)
            #expect(small > 20 || common > 20 || ["ja", "ko", "zh"].contains(words.tag), "\(words.tag)")
            #expect(words.words("unit-day").count > 0, "\(words.tag)")
        }
    }
}
