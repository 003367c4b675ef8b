import Testing

@testable import Checks

struct ImageLostTests {
    @Test("A lost image is an error")
    func lostImageError() throws {
        let found = try Sample.identifiers("Zie de afbeelding.", "See ![Save](a.png).")
        #expect(found == ["image-lost"])
    }
}
