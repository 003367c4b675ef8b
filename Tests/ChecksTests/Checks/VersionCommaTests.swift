import Testing

@testable import Checks

struct VersionCommaTests {
    @Test("A version with a comma is an error")
    func versionWithCommaError() throws {
        let found = try Sample.identifiers("Gebruik TLS 1,2.", "Use TLS 1.2.")
        #expect(found == ["version-comma"])
    }

    @Test("A quantity with a comma is right")
    func quantityWithCommaRight() throws {
        let found = try Sample.identifiers("Ongeveer 2,5 GB.", "About 2.5 GB.")
        #expect(found == [])
    }
}
