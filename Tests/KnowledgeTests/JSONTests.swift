import Articles
import Codes
import Foundation
import JSON
import Testing

@testable import Knowledge

struct JSONTests {
    private static let locales = [
        KnowledgeJSON.Locale(tag: Library.dutch, name: "Nederlands"),
        KnowledgeJSON.Locale(tag: Library.english, name: "English"),
    ]

    private func object(_ base: KnowledgeBase) throws -> [String: Any] {
        let bytes = KnowledgeJSON.bytes(of: base, locales: Self.locales)
        return try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    }

    @Test func `texts are plain, and a code says what tells of it`() throws {
        let knowledge = Library.knowledge(
            "# {5.7.705: \"drempel\"|5.7.705: Threshold}\n\n1. {Doe **dit**: `a`.|Do **this**: `a`.}\n   - {Sub|Sub}\n")
        var shipped = ReferenceData()
        shipped.add(
            Array("codes:\n  - {code: 5.1.1, title: {en-US: Unknown}, first: {en-US: Look.}}\n".utf8), file: "x.yml",
            origin: .shipped)
        let json = try object(.build(articles: [knowledge], reference: shipped.entries))
        let codes = try #require(json["codes"] as? [[String: Any]])
        #expect(codes.map { $0["code"] as? String } == ["5.1.1", "5.7.705"])
        #expect(codes.map { $0["origin"] as? String } == ["reference", "article"])
        #expect(codes[1]["family"] as? String == "5.7.7xx")
        #expect(codes[1]["permanence"] as? String == "permanent")
        #expect((codes[1]["title"] as? [String: String])?["nl-NL"] == "\"drempel\"")
        let meanings = try codes.map { try #require(($0["meanings"] as? [[String: Any]])?.first) }
        #expect(meanings.map { $0["id"] as? String } == ["registered", "article"])
        #expect((meanings[1]["steps"] as? [String: [String]])?["en-US"] == ["Do this: a. Sub"])
        #expect((meanings[0]["steps"] as? [String: [String]])?["en-US"] == ["Look."])
        let articles = try #require(json["articles"] as? [[String: Any]])
        let editions = try #require(articles[0]["locales"] as? [String: [String: Any]])
        #expect(editions["nl-NL"]?["url"] as? String == "nl-nl/articles/a.html")
    }

    @Test func `control characters, quotes and letters of all scripts survive`() throws {
        var writer = JSONWriter()
        let text = "\"\\\u{1}\n\t\u{7F} é 漢 😀 \u{2028}"
        writer.array([text]) { $0.string($1) }
        let read = try JSONSerialization.jsonObject(with: Data(writer.bytes)) as? [String]
        #expect(read == [text])
    }

    @Test(.enabled(if: Checker.path != nil, "check-jsonschema is not installed"))
    func `the data fits its schema, and the schema is one`() throws {
        let articles = try Library.articles(in: "Content").map(EntryExtractor().knowledge)
        let reference = try ReferenceData.load(
            "Content", origin: .reference, locales: [Library.dutch, Library.english])
        let base = KnowledgeBase.build(
            articles: articles, reference: reference.entries, reasons: reference.reasons, vendors: reference.vendors)
        let bytes = KnowledgeJSON.bytes(of: base, locales: Self.locales)
        let folder = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (data, schema) = (folder.appending(path: "data.json"), folder.appending(path: "schema.json"))
        try Data(bytes).write(to: data)
        try Data(KnowledgeSchema.bytes).write(to: schema)
        let valid = try Checker.run(["--schemafile", schema.path, data.path])
        #expect(valid.status == 0, "\(valid.output)")
        let metaschema = try Checker.run(["--check-metaschema", schema.path])
        #expect(metaschema.status == 0, "\(metaschema.output)")
    }
}

/// The schema checker, where PATH has one.
private enum Checker {
    static let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
        .map { "\($0)/check-jsonschema" }.first { FileManager.default.isExecutableFile(atPath: $0) }

    static func run(_ arguments: [String]) throws -> (status: Int32, output: String) {
        let process = Process()
        let pipe = Pipe()
        process.executableURL = URL(filePath: path!)
        process.arguments = arguments
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (process.terminationStatus, String(decoding: output, as: UTF8.self))
    }
}
