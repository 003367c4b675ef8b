import Foundation
import Testing

@Suite("naslag init")
struct InitCommandTests {
    @Test("Makes a knowledge base that builds without a finding and explains its code")
    func startsWhole() throws {
        let scratch = try Scratch()
        #expect(try Program.run(["init", "\(scratch.path)/kb"]).status == 0)
        let built = try Program.run(["build", "\(scratch.path)/kb", "--output", "\(scratch.path)/site"])
        #expect(built.status == 0, "\(built.errors)")
        #expect(built.errors == "", "\(built.errors)")
        let data = try scratch.text("site/data/knowledge.json")
        #expect(data.contains("550 5.1.1 User unknown"))
        #expect(data.contains("Er zit een typefout in het adres."))
    }

    @Test("Leaves a folder that holds something alone")
    func foreignFolder() throws {
        let scratch = try Scratch(texts: ["kb/mine.txt": "mine"])
        #expect(try Program.run(["init", "\(scratch.path)/kb"]).status == 73)
        #expect(!scratch.has("kb/naslag.yml"))
    }

    @Test("Writes through no link that lies in the folder")
    func linkedFile() throws {
        let scratch = try Scratch(texts: ["mine.txt": "mine", "kb/nl-NL/x": ""])
        try FileManager.default.removeItem(atPath: "\(scratch.path)/kb/nl-NL")
        try FileManager.default.createSymbolicLink(
            atPath: "\(scratch.path)/kb/naslag.yml", withDestinationPath: "../mine.txt")
        let result = try Program.run(["init", "\(scratch.path)/kb"])
        #expect(result.status == 73, "\(result)")
        #expect(try scratch.text("mine.txt") == "mine")
    }
}
