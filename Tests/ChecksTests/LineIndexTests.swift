import Articles
import Diagnostics
import Testing

@testable import Checks

@Suite("Places in a file")
struct LineIndexTests {
    @Test("A place on a long line counts scalars and UTF-16 units from the start of the line")
    func longLine() {
        // 1 + 4 + 2 bytes: stretches begin inside scalars.
        let text = "ab\n" + String(repeating: "a😀é", count: 5_000) + "\nend"
        let lines = LineIndex(Array(text.utf8), file: "a.md")
        for count in [0, 1, 600, 4_999] {
            let place = lines.place(at: 3 + 7 * count)
            #expect(place.line == 2 && place.column == 3 * count + 1 && place.utf16Column == 4 * count + 1, "\(place)")
            #expect(lines.offset(of: place) == 3 + 7 * count, "\(place)")
        }
        #expect(lines.place(at: text.utf8.count).description == "a.md:3:4")
        #expect(lines.offset(of: Place(file: "a.md", line: 4, column: 1)) == nil)
        #expect(lines.offset(of: Place(file: "a.md")) == nil)
    }
}
