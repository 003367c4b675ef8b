import Diagnostics
import Testing

@testable import Checks

struct LinkCountTests {
    @Test("A link that the translation lost is an error at its sentence")
    func lostLink() throws {
        let findings = try Sample.findings(in: Sample.article([("Zie de handleiding.", "See the [manual](x.md).")]))
        #expect(findings.map(\.identifier) == ["link-count"])
        #expect(findings.first?.place.description == "nl-NL/a.md:6:31")
        #expect(findings.first?.segment == "a0000-101")
    }

    @Test("The same links in another order are right")
    func sameLinks() throws {
        #expect(try Sample.identifiers("[B](b.md) en [A](a.md).", "[A](a.md) and [B](b.md).") == [])
    }
}
