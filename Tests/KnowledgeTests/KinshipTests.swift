import Articles
import Codes
import Testing

@testable import Knowledge

/// What counts as the same meaning: three of ten words in common, numbers and the shortest words aside.
struct KinshipTests {
    private func entry(_ message: String, title: String = "") -> CodeEntry {
        var entry = CodeEntry(EnhancedStatusCode("5.7.1")!.code, origin: .reference)
        entry.messages = message.isEmpty ? [] : [message]
        if !title.isEmpty { entry.title = [Library.english: title] }
        return entry
    }

    @Test(arguments: [
        ("alpha bravo charlie delta echoes", "alpha bravo hotel india juliet", true),
        ("alpha bravo charlie", "alpha hotel india", true),
        ("alpha bravo charlie delta", "alpha hotel india juliet", false),
        ("550 the of alpha bravo", "550 the of hotel india", false),
        ("alpha bravo charlie", "", true),
    ])
    func `three of ten words of what the server says make one meaning`(left: String, right: String, isSame: Bool) {
        #expect(Kinship.isSameMeaning(entry(left), entry(right)) == isSame, "\(left) | \(right)")
        #expect(Kinship.isSameMeaning(entry(right), entry(left)) == isSame, "\(right) | \(left)")
    }

    @Test(arguments: [
        ("alpha bravo hotel india juliet", "kilo limas", 0), ("kilo limas", "alpha bravo hotel india juliet", 1),
        ("alpha hotel india juliet", "kilo limas", nil),
    ])
    func `reference data goes to the meaning that has three of ten of its words`(
        first: String, second: String, found: Int?
    ) {
        let meanings = [entry("alpha bravo charlie delta echoes")]
        let matches = Kinship.matches([entry(first), entry(second)], with: meanings, at: 0..<1)
        #expect(matches.firstIndex { $0.1 == 0 } == found, "\(matches.map(\.1))")
    }
}
