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
        #expect(data.contains("In der Adresse ist ein Tippfehler.") && data.contains("APP-1042"))
        for page in ["nl-nl/codes/APP-1042.html", "de-de/articles/recipient-not-found.html", "en-us/codes/5.1.1.html"] {
            #expect(scratch.has("site/\(page)"), "\(page)")
        }
        let explained = try Program.run(["APP-1042", "-L", "de", "--kb", "\(scratch.path)/site"])
        #expect(explained.status == 0 && explained.output.contains("Die Kasse ist geschlossen"), "\(explained)")
        #expect(try Program.run(["check", "\(scratch.path)/kb", "--fail-on", "warning"]).status == 0)
    }

    @Test("Every command of the workflow that it writes runs as it stands, but for what installs the program")
    func workflow() throws {
        let scratch = try Scratch()
        #expect(try Program.run(["init", "\(scratch.path)/kb"]).status == 0)
        let workflow = try scratch.text("kb/.github/workflows/knowledge-base.yml")
        let commands = workflow.split(separator: "\n").compactMap { line in
            line.firstRange(of: "- run: naslag ").map { String(line[$0.upperBound...]) }
        }
        #expect(commands.count == 3, "\(commands)")
        for command in commands {
            let words = command.replacing(" > /tmp/findings.sarif", with: "").replacing(
                "/tmp/", with: "\(scratch.path)/")
            let result = try Program.run(words.split(separator: " ").map(String.init), folder: "\(scratch.path)/kb")
            #expect(result.status == 0, "\(command): \(result.errors)")
        }
        #expect(scratch.has("site/nl-nl/report.html"))
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
