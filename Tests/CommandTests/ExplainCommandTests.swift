import Foundation
import Testing

@Suite("naslag explain") struct ExplainCommandTests {
    /// The rows of a table of another suite, without its header.
    private static func rows(_ name: String) throws -> [[String]] {
        let file = Answers.package.appending(path: "Tests/\(name)")
        return try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test("explains every code of Exchange Online in both languages", arguments: ["en-US", "nl-NL"])
    func exchangeOnline(language: String) throws {
        for row in try Self.rows("BouncesTests/Fixtures/literals.tsv") where row[0].contains(".") {
            try expectWhole(row[0], language)
        }
    }

    @Test("explains every registered code in both languages, as temporary and as permanent", arguments: ["en-US", "nl-NL"])
    func registered(language: String) throws {
        // The registry of RFC 5248 numbers the details of each subject without a gap.
        for (subject, last) in [0, 10, 4, 6, 7, 6, 10, 30].enumerated() {
            for detail in 0...last {
                for statusClass in [4, 5] { try expectWhole("\(statusClass).\(subject).\(detail)", language) }
            }
        }
    }

    private func expectWhole(_ code: String, _ language: String) throws {
        let result = try Answers.explain("--json", "-L", language, code)
        let object = try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any]
        let answer = try #require((object?["answers"] as? [[String: Any]])?.first, "\(code): \(result.errors)")
        #expect(result.status == 0)
        #expect(answer["code"] as? String == code)
        #expect(answer["match"] as? String == "exact", "\(code)")
        for field in ["title", "summary"] { #expect((answer[field] as? String)?.isEmpty == false, "\(code): \(field)") }
        #expect((answer["steps"] as? [String])?.isEmpty == false, "\(code)")
        let folder = try Answers.folder.get()
        for field in ["page", "man"] {
            let path = try #require(answer[field] as? String, "\(code): \(field)")
            let file = folder.appending(path: "Output/\(path)").path()
            #expect(FileManager.default.fileExists(atPath: file), "\(path)")
        }
    }

    @Test("finds each literal of Exchange Online by its words, and by words and code together")
    func literals() throws {
        for row in try Self.rows("BouncesTests/Fixtures/literals.tsv") where row[0].contains(".") {
            let code = String(row[0].prefix { $0 != "-" })
            for words in row[2].split(separator: "|").map({ $0.trimmingCharacters(in: .whitespaces) })
            where !words.hasPrefix("(") {
                let found = try Answers.codes("--", words)
                #expect(found.contains(row[0]), "\(words): \(found)")
                #expect(try Answers.codes("--", "\(row[1].prefix(3)) \(code) \(words)").first == code, "\(words)")
            }
        }
    }

    @Test("reads a message from standard input and from a file alike") func message() throws {
        let name = "exchange-status-disagrees.eml"
        let text = try String(contentsOf: Answers.folder.get().appending(path: name), encoding: .utf8)
        let codes = try Answers.codes("--file", name)
        #expect(!codes.isEmpty)
        #expect(try Answers.codes("-", input: text) == codes)
    }

    @Test("tells by its exit status what went wrong", arguments: [
        (["5.7.705"], 0, ""), (["nonsense"], 1, ""), (["5.7.705", "-L", "fr"], 64, "en-US, nl-NL"),
        (["5.7.705", "--kb", "/nowhere"], 66, "naslag build"), (["--file", "missing.eml"], 66, "missing.eml"),
        (["5.7.705", "--file", "x"], 64, "either"), (["5.7.705", "--kb", "Damaged"], 65, "naslag build"),
    ])
    func status(arguments: [String], status: Int32, words: String) throws {
        let folder = try Answers.folder.get()
        let damaged = folder.appending(path: "Damaged/data")
        try FileManager.default.createDirectory(at: damaged, withIntermediateDirectories: true)
        let whole = folder.appending(path: "Output/data/explain.index")
        try Data(contentsOf: whole).dropLast(1).write(to: damaged.appending(path: "explain.index"), options: .atomic)
        let result = try Program.run(
            ["explain"] + arguments, environment: Answers.environment, folder: folder.path())
        #expect(result.status == status, "\(result.errors)")
        #expect(words.isEmpty || result.errors.contains(words), "\(result.errors)")
    }

    @Test("completes codes from the index") func completion() throws {
        let result = try Program.run(
            ["---completion", "explain", "--", "positional@0", "2", "5", "naslag", "explain", "5.7.7"],
            environment: Answers.environment.merging(["SAP_SHELL": "bash"]) { $1 }, folder: try Answers.folder.get().path())
        #expect(result.output.split(separator: "\n").contains("5.7.705"), "\(result.output) \(result.errors)")
    }
}
