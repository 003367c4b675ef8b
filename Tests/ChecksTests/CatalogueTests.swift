import Diagnostics
import Foundation
import Testing

@testable import Checks

struct CatalogueTests {
    @Test("Every identifier has one explanation, in two languages, and is written so that it can be looked up")
    func describesEach() {
        let all = CheckCatalogue.descriptions
        #expect(Set(all.map(\.identifier)).count == all.count)
        for check in all {
            #expect(CheckCatalogue.mayName(check.identifier), "\(check.identifier)")
            let texts = CheckTexts.editions.map { check.explanation(in: $0.tag) }
            #expect(texts.map(\.tag) == CheckTexts.editions.map(\.tag), "\(check.identifier)")
            for (text, _) in texts {
                #expect(text.count > 20 && (text.hasSuffix(".") || text.hasSuffix("。")), "\(check.identifier): \(text)")
            }
            #expect(Set(texts.map(\.text)).count == texts.count, "\(check.identifier)")
            #expect(check.mqm?.contains("/") != false, "\(check.identifier)")
        }
        #expect(
            CheckCatalogue.description(of: "link-count")?.explanation(in: "nl-BE").text.hasPrefix("De vertaling")
                == true)
        #expect(CheckCatalogue.description(of: "link-count")?.explanation(in: "ko").tag == "en-US")
    }

    @Test("Every row of the texts belongs to a check, and every language has the same words around them")
    func rows() {
        let known = Set(CheckCatalogue.descriptions.map(\.identifier))
        for edition in CheckTexts.editions {
            #expect(Set(edition.explanations.keys).symmetricDifference(known) == [], "\(edition.tag)")
            #expect(Set(edition.words.keys) == ["name", "severity", "type", "tune", "error", "warning", "information"])
        }
    }

    @Test("Everything that the sources report with a severity is in the catalogue, but for what only an import finds")
    func knowsAll() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../Sources").standardized
        let pattern = try NSRegularExpression(pattern: #"\.(?:error|warning|information),\s*"([a-z]+(?:-[a-z0-9]+)+)""#)
        var found: Set<String> = []
        for name in FileManager.default.enumerator(atPath: root.path())?.compactMap({ $0 as? String }) ?? []
        where name.hasSuffix(".swift") && !name.hasPrefix("Exchange/") {
            let text = try String(contentsOf: root.appending(path: name), encoding: .utf8)
            for match in pattern.matches(in: text, range: NSRange(text.startIndex..., in: text)) {
                found.insert(String(text[Range(match.range(at: 1), in: text)!]))
            }
        }
        #expect(found.count > 40, "\(found.count) at \(root.path())")
        #expect(found.subtracting(CheckCatalogue.descriptions.map(\.identifier)).sorted() == [])
    }

    @Test("Those that share the most words with an unknown identifier are near to it")
    func findsNear() {
        #expect(
            CheckCatalogue.near("number-differs") == [
                "language-differs", "locale-differs", "number-lost", "structure-differs", "unit-differs",
            ])
        #expect(CheckCatalogue.near("link-text-is-empty") == ["link-text-empty"])
        #expect(CheckCatalogue.near("nonsense") == [])
    }
}
