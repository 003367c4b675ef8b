import Foundation
import Testing

@Suite("A knowledge base that no option names") struct InstalledKnowledgeTests {
    /// A home and a working folder with nothing in them.
    private static func run(
        _ words: [String], in scratch: Scratch, _ environment: [String: String] = [:], executable: String = Program.path
    ) throws -> Program.Result {
        let empty = ["HOME": "\(scratch.path)/home", "XDG_DATA_HOME": "", "NASLAG_KB": ""]
        return try Program.run(
            words, environment: Answers.environment.merging(empty) { $1 }.merging(environment) { $1 },
            executable: executable, folder: scratch.path)
    }

    private static func link(_ place: String, in scratch: Scratch) throws {
        let path = URL(filePath: "\(scratch.path)/\(place)")
        let manager = FileManager.default
        try manager.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
        try manager.createSymbolicLink(at: path, withDestinationURL: Answers.folder.get().appending(path: "Output"))
    }

    @Test("is NASLAG_KB, then Output here, then the user's, then that of the program") func order() throws {
        let scratch = try Scratch()
        // The program as it is installed: below `bin` of a prefix.
        let program = "\(scratch.path)/usr/bin/naslag"
        try FileManager.default.createDirectory(atPath: "\(scratch.path)/usr/bin", withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: Program.path, toPath: program)
        func used(_ environment: [String: String] = [:]) throws -> String? {
            let shown = try Self.run(["--show-paths"], in: scratch, environment, executable: program).output
            return shown.split(separator: "\n").first { $0.hasPrefix("* ") }.map { String($0.dropFirst(2)) }
        }
        #expect(try used() == nil)
        try Self.link("usr/share/naslag/kb", in: scratch)
        let resolved = URL(filePath: scratch.path).resolvingSymlinksInPath().path()
        #expect(try used() == "\(resolved)/usr/share/naslag/kb")
        try Self.link("home/.local/share/naslag/kb", in: scratch)
        #expect(try used() == "\(scratch.path)/home/.local/share/naslag/kb")
        try Self.link("data/naslag/kb", in: scratch)
        #expect(try used(["XDG_DATA_HOME": "\(scratch.path)/data"]) == "\(scratch.path)/data/naslag/kb")
        #expect(try used(["XDG_DATA_HOME": "data"]) == "\(scratch.path)/home/.local/share/naslag/kb")
        // A folder of that name that no build wrote is none.
        try FileManager.default.createDirectory(atPath: "\(scratch.path)/Output", withIntermediateDirectories: true)
        #expect(try used() == "\(scratch.path)/home/.local/share/naslag/kb")
        try FileManager.default.removeItem(atPath: "\(scratch.path)/Output")
        try Self.link("Output", in: scratch)
        #expect(try used() == "Output")
        try Self.link("named", in: scratch)
        #expect(try used(["NASLAG_KB": "\(scratch.path)/named"]) == "\(scratch.path)/named")
        #expect(try Self.run(["5.7.705"], in: scratch, executable: program).output.hasPrefix("5.7.705"))
    }

    @Test("is missed by name where NASLAG_KB leads astray, and nothing else stands in") func named() throws {
        let scratch = try Scratch()
        try Self.link("Output", in: scratch)
        let result = try Self.run(["explain", "5.7.705"], in: scratch, ["NASLAG_KB": "/nowhere"])
        #expect(result.status == 66 && result.errors.contains("/nowhere/data/explain.index"), "\(result.errors)")
    }

    @Test("tells its edition, beside the version of the program") func edition() throws {
        let scratch = try Scratch()
        #expect(try Self.run(["explain", "--version"], in: scratch).output == "naslag \(Self.version)\n")
        #expect(try Self.run(["--version"], in: scratch).output == "\(Self.version)\n")
        try Self.link("Output", in: scratch)
        let shown = try Self.run(["explain", "--version"], in: scratch).output
        let edition = try #require(try Self.output(of: ".ci/version", "kb"))
        #expect(shown == "naslag \(Self.version)\nknowledge base \(edition), \(try Self.date()): Output\n", "\(shown)")
        let page = try scratch.text("Output/nl-nl/index.html")
        #expect(page.contains("<p>Uitgave van de kennisbank: \(edition), "), "\(page.suffix(300))")
        let json = try JSONSerialization.jsonObject(with: Data(scratch.text("Output/data/knowledge.json").utf8))
        let model = json as? [String: Any]
        let date = try Self.date()
        #expect(model?["version"] as? String == edition && model?["date"] as? String == date)
    }

    @Test("is not older than what it says was read") func checked() throws {
        let codes = Answers.package.appending(path: "Content/codes").path()
        let date = try Self.date()
        for name in try FileManager.default.contentsOfDirectory(atPath: codes) where name.hasSuffix(".yml") {
            let text = try String(contentsOfFile: "\(codes)/\(name)", encoding: .utf8)
            for match in text.matches(of: /checked: "?(\d{4}-\d\d-\d\d)/) {
                #expect(String(match.1) <= date, "\(name)")
            }
        }
    }

    private static func date() throws -> String {
        let text = try String(contentsOf: Answers.package.appending(path: "Content/naslag.yml"), encoding: .utf8)
        return String(try #require(text.firstMatch(of: /(?m)^date: ([-0-9]+)$/)).1)
    }

    /// What the script says that packages are named by.
    private static let version = (try? output(of: ".ci/version")).flatMap { $0 } ?? ""

    private static func output(of script: String, _ words: String...) throws -> String? {
        let result = try Program.run(words, executable: Answers.package.appending(path: script).path())
        return result.status == 0 ? result.output.trimmingCharacters(in: .newlines) : nil
    }
}
