import Articles
import Codes
import Diagnostics
import Platform
import Terms
import Testing

@testable import Knowledge

/// The reference data that the project ships, in the languages that it ships.
struct ShippedDataTests {
    private static let languages = ["en-US", "nl-NL", "de-DE", "fr-FR", "es-ES", "ja-JP"].map { LocaleTag($0)! }
    private let data: ReferenceData

    init() throws {
        data = try ReferenceData.load("Content", origin: .reference, locales: Self.languages)
    }

    @Test func `every file is read without a complaint`() {
        #expect(data.diagnostics.map(\.description) == [])
    }

    @Test func `every reason is told once`() {
        #expect(data.reasons.map(\.reason.rawValue).sorted() == Reason.allCases.map(\.rawValue).sorted())
    }

    @Test(arguments: languages)
    func `every reason has a title, a summary, two to five steps and words to ask for it`(language: LocaleTag) {
        for text in data.reasons {
            let id = text.reason.rawValue
            #expect(text.title[language]?.isEmpty == false, "\(id) has no title in \(language.tag)")
            #expect(text.summary[language]?.isEmpty == false, "\(id) has no summary in \(language.tag)")
            #expect((2...5).contains(text.steps[language]?.count ?? 0), "\(id) \(text.steps[language] ?? [])")
            #expect((text.keywords[language]?.count ?? 0) >= 5, "\(id) \(text.keywords[language] ?? [])")
        }
    }

    @Test func `a step that one language has, the others have`() {
        for text in data.reasons {
            let counts = Self.languages.map { text.steps[$0]?.count ?? 0 }
            #expect(Set(counts).count == 1, "\(text.reason.rawValue) has \(counts) steps")
        }
    }

    @Test(arguments: languages)
    func `no words ask for two reasons`(language: LocaleTag) {
        var owners: [String: Reason] = [:]
        for text in data.reasons {
            for word in text.keywords[language] ?? [] {
                let other = owners.updateValue(text.reason, forKey: word.lowercased())
                #expect(other == nil, "'\(word)' asks for \(text.reason.rawValue) and \(other?.rawValue ?? "")")
            }
        }
    }

    @Test func `a party stands only where it is not the usual one of the reason`() {
        for entry in data.entries {
            guard let reason = entry.reason, let party = entry.fixBy else { continue }
            #expect(
                party != reason.fixBy,
                "\(entry.code.spelling) \(entry.id) says fix-by: \(party.rawValue), as \(reason.rawValue) does")
        }
    }

    @Test func `texts are in every language`() {
        for entry in data.entries {
            for texts in [entry.summary, entry.first].filter({ !$0.isEmpty }) {
                #expect(Self.languages.allSatisfy { texts[$0] != nil }, "\(entry.code.spelling) \(entry.id)")
            }
            #expect(
                Self.languages.allSatisfy { entry.title[$0] != nil }, "\(entry.code.spelling) \(entry.id) has no title")
        }
    }

    @Test(arguments: languages.dropFirst())
    func `a translation has one word for one thing, the glossary's`(language: LocaleTag) throws {
        let bytes = try FileSystem.read("Content/naslag.yml")
        var problems: [Diagnostic] = []
        let glossary = Configuration.read(bytes).value(addingTo: &problems).glossary
        #expect(problems == [] && !glossary.isEmpty)
        for (id, source, written) in pairs(language) {
            // What servers say stays as they say it.
            let target = written.replacing(#/„[^“]*“/#, with: "")
            for term in glossary where source.contains(word: term.term) {
                for wrong in term.forbidden[language] ?? [] {
                    #expect(!target.contains(word: wrong), "\(id): '\(wrong)' for '\(term.term)' in \(target)")
                }
            }
        }
    }

    /// Every English text with its translation.
    private func pairs(_ language: LocaleTag) -> [(id: String, source: String, target: String)] {
        var pairs: [(id: String, source: String, target: String)] = []
        func add(_ id: String, _ source: String?, _ target: String?) {
            if let source, let target { pairs.append((id, source, target)) }
        }
        for entry in data.entries {
            let id = "\(entry.code.spelling) \(entry.id)"
            add(id, entry.title[Library.english], entry.title[language])
            for texts in [entry.summary, entry.first] {
                add(id, texts[Library.english]?.plainText, texts[language]?.plainText)
            }
        }
        for text in data.reasons {
            let id = text.reason.rawValue
            for texts in [text.title, text.summary] { add(id, texts[Library.english], texts[language]) }
            for (source, target) in zip(text.steps[Library.english] ?? [], text.steps[language] ?? []) {
                add(id, source, target)
            }
        }
        return pairs
    }
}

extension String {
    /// `"a block list."` has the word `Block list` and not `lock`.
    fileprivate func contains(word: String) -> Bool {
        let text = lowercased()
        return text.ranges(of: word.lowercased()).contains { range in
            let before = text[..<range.lowerBound].last
            let after = text[range.upperBound...].first
            return ![before, after].contains { $0?.isLetter == true }
        }
    }
}
