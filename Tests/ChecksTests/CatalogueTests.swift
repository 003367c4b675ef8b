import Diagnostics
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

    @Test("Those that share the most words with an unknown identifier are near to it")
    func findsNear() {
        #expect(CheckCatalogue.near("number-differs") == ["number-lost", "structure-differs", "unit-differs"])
        #expect(CheckCatalogue.near("link-text-is-empty") == ["link-text-empty"])
        #expect(CheckCatalogue.near("nonsense") == [])
    }
}
