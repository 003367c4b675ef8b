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
            for text in [check.english, check.dutch] {
                #expect(text.count > 20 && text.hasSuffix("."), "\(check.identifier): \(text)")
            }
            #expect(check.english != check.dutch, "\(check.identifier)")
            #expect(check.mqm?.contains("/") != false, "\(check.identifier)")
        }
        #expect(CheckCatalogue.description(of: "link-count")?.explanation(in: "nl-BE").hasPrefix("De vertaling") == true)
    }

    @Test("Those that share the most words with an unknown identifier are near to it")
    func findsNear() {
        #expect(CheckCatalogue.near("number-differs") == ["number-lost", "structure-differs"])
        #expect(CheckCatalogue.near("link-text-is-empty") == ["link-text-empty"])
        #expect(CheckCatalogue.near("nonsense") == [])
    }
}
