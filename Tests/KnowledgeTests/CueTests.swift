import Languages
import Testing

@testable import Knowledge

@Suite("Words that give away what a section is for") struct CueTests {
    @Test("are found by each row alone, in a sentence, and not inside a longer word")
    func rows() {
        for (role, phrase) in Cues.table.rows {
            let plain = phrase.replacing("*", with: "x")
            for text in [plain, plain.uppercased(), "Zo: (\(plain))."] {
                #expect(Cues.table.has(role, in: text), "\(role) \(phrase): \(text)")
            }
            // Where words run together, a phrase is found wherever its letters are.
            let isUnspaced = plain.unicodeScalars.contains { $0.value > 0x2E80 }
            guard plain == phrase, !isUnspaced else { continue }
            // Other rows of the role may stand in the longer word.
            let alone = WordTable([Array("\(role)\t\(phrase)".utf8)])
            #expect(!alone.has(role, in: "x\(plain) \(plain)x"), "\(role) \(phrase)")
        }
        #expect(Cues.table.rows.count > 150)
    }

    @Test(
        "are whole words",
        arguments: [
            ("Each registry entry has these values:", false), ("Try this:", true), ("To fix it, restart:", true),
            ("Things you can try", true), ("Retry:", false), ("Probeer dit:", true),
        ])
    func steps(_ text: String, _ found: Bool) { #expect(Cues.announcesSteps(text) == found, "\(text)") }
}
