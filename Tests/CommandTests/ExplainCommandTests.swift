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
        let rows = try Self.rows("BouncesTests/Fixtures/literals.tsv")
        try expectWhole(rows.map { $0[0] }.filter { $0.contains(".") }, language)
    }

    @Test(
        "explains every registered code in both languages, as temporary and as permanent",
        arguments: ["en-US", "nl-NL"])
    func registered(language: String) throws {
        // The registry of RFC 5248 numbers the details of each subject without a gap.
        let details = [0, 10, 4, 6, 7, 6, 10, 30].enumerated().flatMap { subject, last in
            (0...last).map { "\(subject).\($0)" }
        }
        try expectWhole([4, 5].flatMap { statusClass in details.map { "\(statusClass).\($0)" } }, language)
    }

    /// Each meaning of each code has an answer of its own, with all fields filled and as the data has it, and its pages
    /// are there.
    private func expectWhole(_ codes: [String], _ language: String) throws {
        let folder = try Answers.folder.get()
        let result = try Program.run(
            ["explain", "--json", "-L", language] + codes, environment: Answers.environment, folder: folder.path())
        let answers = try #require(try Self.object(Data(result.output.utf8))["answers"] as? [[String: Any]])
        let data = try Self.object(Data(contentsOf: folder.appending(path: "Output/data/knowledge.json")))
        let known = data["codes"] as? [[String: Any]] ?? []
        for code in Set(codes) {
            let own = answers.filter { $0["code"] as? String == code }
            let entry = known.first { $0["code"] as? String == code }
            let model = entry?["meanings"] as? [[String: Any]] ?? []
            // A code that was asked for twice, as it stands in two rows, is answered twice.
            let times = codes.count { $0 == code }
            #expect(!model.isEmpty && own.count == model.count * times, "\(code): \(own.count)")
            for answer in own {
                let id = answer["meaning"] as? String ?? ""
                let entry = try #require(model.first { $0["id"] as? String == id }, "\(code): \(id)")
                #expect(answer["match"] as? String == "exact", "\(code)")
                for field in ["title", "summary"] {
                    let text = try #require(answer[field] as? String)
                    #expect(
                        !text.isEmpty && text == (entry[field] as? [String: String])?[language], "\(code): \(field)")
                }
                let steps = try #require(answer["steps"] as? [String])
                #expect(!steps.isEmpty && steps == (entry["steps"] as? [String: [String]])?[language], "\(code)")
                for field in ["page", "man"] {
                    let path = try #require(answer[field] as? String, "\(code): \(field)")
                    let file = folder.appending(path: "Output/\(path)").path()
                    #expect(FileManager.default.fileExists(atPath: file), "\(path)")
                }
            }
        }
    }

    private static func object(_ json: Data) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    }

    @Test("finds each literal of Exchange Online by its words, and by words and code together")
    func literals() throws {
        for row in try Self.rows("BouncesTests/Fixtures/literals.tsv") where row[0].contains(".") {
            let code = String(row[0].prefix { $0 != "-" })
            for words in row[2].split(separator: "|").map({ $0.trimmingCharacters(in: .whitespaces) })
            where !words.hasPrefix("(") {
                let found = try Answers.codes("--", words, withSuggestions: true)
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

    @Test(
        "tells by its exit status what went wrong",
        arguments: [
            (["5.7.705"], 0, ""), (["nonsense"], 1, ""), (["5.7.705", "-L", "sv"], 64, "es-ES, fr-FR"),
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

    @Test("explains the identifier of a finding without a knowledge base, in English and Dutch") func check() throws {
        let english = try Answers.explain("link-count", "--kb", "/nowhere")
        #expect(english.status == 0 && english.output.hasPrefix("link-count\n"), "\(english.output) \(english.errors)")
        #expect(english.output.contains("\nSeverity\n    error; "), "\(english.output)")
        let dutch = try Answers.explain("link-count", "-L", "nl")
        #expect(dutch.output.contains("\nErnst\n    fout; "), "\(dutch.output)")
        let json = try Answers.explain("include-missing", "--json", "-L", "nl-NL")
        let object = try Self.object(Data(json.output.utf8))
        let answer = try #require((object["answers"] as? [[String: Any]])?.first)
        #expect(answer["identifier"] as? String == "include-missing" && answer["severity"] as? String == "warning")
        #expect(object["locale"] as? String == "nl-NL" && answer["text"] as? String != "")
    }

    @Test("names the checks that are near to one that there is not") func nearCheck() throws {
        let result = try Answers.explain("number-differs")
        #expect(result.status == 1 && result.errors.contains("number-lost"), "\(result.errors)")
    }

    @Test("completes codes from the index") func completion() throws {
        let result = try Program.run(
            ["---completion", "explain", "--", "positional@0", "2", "5", "naslag", "explain", "5.7.7"],
            environment: Answers.environment.merging(["SAP_SHELL": "bash"]) { $1 },
            folder: try Answers.folder.get().path())
        #expect(result.output.split(separator: "\n").contains("5.7.705"), "\(result.output) \(result.errors)")
    }
}
