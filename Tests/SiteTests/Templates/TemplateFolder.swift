import Diagnostics
import Foundation

@testable import Articles
@testable import Site
@testable import Pages
@testable import Layout

/// A folder of templates and words that lasts as long as this does.
final class TemplateFolder {
    let path: String
    let library: TemplateLibrary
    let findings: [Diagnostic]

    init(_ templates: [String: String], strings: [String: String] = ["en": ""]) throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("templates-\(UUID())")
        let words = folder.appendingPathComponent("strings")
        try FileManager.default.createDirectory(at: words, withIntermediateDirectories: true)
        for (name, text) in templates {
            try Data(text.utf8).write(to: folder.appendingPathComponent("\(name).mustache"))
        }
        for (tag, text) in strings { try Data(text.utf8).write(to: words.appendingPathComponent("\(tag).yml")) }
        path = folder.path
        (library, findings) = try TemplateLibrary.load([path], words: ["copy"])
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func page(_ name: String, _ record: TemplateRecord, in tag: String = "en-US") throws -> String {
        if let finding = findings.first { throw Unexpected(description: "\(finding)") }
        let renderer = library.renderer(
            words: Strings.load([path], for: LocaleTag(tag)!).0, constants: [.lang: .text(tag)])
        return String(decoding: renderer.page(name, record), as: UTF8.self)
    }

    private struct Unexpected: Error, CustomStringConvertible {
        let description: String
    }
}
