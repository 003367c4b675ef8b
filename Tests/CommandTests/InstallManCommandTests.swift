import Foundation
import Testing

@Suite("naslag install-man") struct InstallManCommandTests {
    @Test("puts the pages where it was told and prints a line that opens one") func installs() throws {
        let scratch = try Scratch()
        let prefix = "\(scratch.path)/man"
        let result = try Program.run(
            ["install-man", "--prefix", prefix],
            environment: Answers.environment.merging(["LANG": "nl_NL.UTF-8"]) { $1 },
            folder: try Answers.folder.get().path())
        #expect(result.status == 0, "\(result.errors)")
        #expect(scratch.has("man/man7/5.7.705.7") && scratch.has("man/nl/man7/5.7.705.7"))
        let line = try #require(result.output.split(separator: "\n").last, "\(result.output)")
        #expect(line.hasPrefix("Try: ") && line.contains("man") && line.contains("5.7.7"), "\(line)")
    }

    @Test("says what to do where nothing was built, and where it may not write") func failures() throws {
        let missing = try Program.run(["install-man", "--prefix", "/tmp/naslag-none", "--kb", "/nowhere"])
        #expect(missing.status == 66)
        #expect(missing.errors.contains("naslag build"), "\(missing.errors)")
        let folder = try Answers.folder.get().path()
        let refused = try Program.run(["install-man", "--prefix", "/dev/null/man"], folder: folder)
        #expect(refused.status == 73, "\(refused.errors)")
    }
}
