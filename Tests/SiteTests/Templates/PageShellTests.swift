import Foundation
import Testing

@testable import Articles
@testable import Site

/// A page comes from a shell that may have been made for another number of members: it is as if made for this one.
@Suite("Lists of a template")
struct PageShellTests {
    @Test(
        "Show each member, however many they are",
        arguments: [
            // text of the members and of the page between them
            ("<ul>{{#items}}<li>{{page}}:{{name}}</li>\n{{/items}}</ul>", "<ul><li>P:a</li>\n<li>P:b</li>\n</ul>"),
            ("{{#items}}{{name}}{{{name}}}{{/items}}", "aabb"),
            // shown twice
            ("{{#items}}<{{name}}{{/items}}|{{#items}}{{name}}>{{/items}}", "<a<b|a>b>"),
            // the length shows
            ("{{#items}}{{index()}}{{name}}{{/items}}", "0a1b"),
            ("{{#items}}{{name}}{{^last()}}, {{/last()}}{{/items}}", "a, b"),
            ("{{#items}}{{^first()}}, {{/first()}}{{name}}{{/items}}", "a, b"),
            ("{{#items}}*{{/items}}{{page}}", "**P"),
            ("{{#items}}{{name}}{{/items}}{{#items}}*{{/items}}", "ab**"),
            ("{{#items}}{{#name}}-{{/name}}{{/items}}{{page}}{{#items}}{{name}}{{/items}}", "--Pab"),
            // what no hole can hold
            ("{{lowercased(page)}}{{#items}}{{uppercased(name)}}{{/items}}", "pAB"),
            ("{{#items}}{{capitalized(name)}}{{/items}}{{reversed(page)}}", "ABP"),
            ("{{#items}}\u{E000}{{name}}\u{E001}{{/items}}", "\u{E000}a\u{E001}\u{E000}b\u{E001}"),
            // lists in lists
            ("{{#items}}{{name}}({{#inner}}{{name}}{{text}}{{page}} {{/inner}}){{/items}}", "a(axP ayP )b(bzP )"),
            ("{{#items}}{{#inner}}{{index()}}{{text}} {{/inner}};{{/items}}", "0x 1y ;0z ;"),
        ])
    func showEachMember(template: String, shown: String) throws {
        let renderer = try renderer(template)
        let two = record([("a", ["x", "y"]), ("b", ["z"])])
        for record in [record([("q", ["r"])]), record([]), two, record((0..<5).map { ("\($0)", ["i", "j", "k"]) })] {
            let fresh = try self.renderer(template, record)
            #expect(String(decoding: renderer.page("page", record), as: UTF8.self) == fresh)
        }
        #expect(String(decoding: renderer.page("page", two), as: UTF8.self) == shown)
    }

    @Test("Show members that differ in what they have")
    func showsUnlikeMembers() throws {
        let renderer = try renderer("{{#items}}{{#note}}{{note}}!{{/note}}{{name}} {{/items}}")
        let plain: TemplateRecord = ["name": .text("a"), "note": .absent]
        let noted: TemplateRecord = ["name": .text("b"), "note": .text("n")]
        for items in [[plain], [plain, noted], [noted, plain, noted]] {
            let expected = items.map { $0.fields[1].1.isAbsent ? "a " : "n!b " }.joined()
            #expect(String(decoding: renderer.page("page", ["items": .list(items)]), as: UTF8.self) == expected)
        }
    }

    @Test("Show a text only where there is one, in whatever way it was set")
    func showsTextsThatAreThere() throws {
        let renderer = try renderer("{{#note}}{{note}}!{{/note}}{{^note}}none{{/note}}")
        for note in ["a", nil, "b", ""] as [String?] {
            var record: TemplateRecord = [:]
            record.set("note", text: note)
            let expected = note.flatMap { $0.isEmpty ? nil : "\($0)!" } ?? "none"
            #expect(String(decoding: renderer.page("page", record), as: UTF8.self) == expected)
        }
    }

    @Test("Show members of shapes that come up later, in lists of members too")
    func showsLaterShapes() throws {
        let renderer = try renderer("{{#items}}<{{#on}}{{name}}{{/on}}{{#inner}}{{^on}}({{/on}}{{text}} {{/inner}}>{{/items}}")
        func item(_ name: String, _ isOn: Bool, _ inner: [(String, Bool)]) -> TemplateRecord {
            [
                "name": .text(name), "on": .flag(isOn),
                "inner": .list(inner.map { ["text": .text($0), "on": .flag($1)] }),
            ]
        }
        let pages: [([TemplateRecord], String)] = [
            ([item("a", true, [("x", true)])], "<ax >"),
            ([item("a", false, []), item("b", true, [("x", true), ("y", false)])], "<><bx (y >"),
            ([item("a", false, [("x", false)]), item("b", false, [])], "<(x ><>"),
        ]
        for (items, expected) in pages + pages {
            #expect(String(decoding: renderer.page("page", ["items": .list(items)]), as: UTF8.self) == expected)
        }
    }

    @Test("Stand beside the words of each language, one shell for all")
    func showsWordsOfEachLanguage() throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shell-\(UUID())")
        let strings = folder.appendingPathComponent("strings")
        try FileManager.default.createDirectory(at: strings, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data("hello: <Hello>\n".utf8).write(to: strings.appendingPathComponent("en.yml"))
        try Data("hello: Hallo & welkom\n".utf8).write(to: strings.appendingPathComponent("nl.yml"))
        try Data("{{s.hello}} {{lang}}{{#items}} {{name}}{{/items}}".utf8)
            .write(to: folder.appendingPathComponent("page.mustache"))
        let library = try TemplateLibrary.load([folder.path], words: ["hello"]).0
        let expected = ["en-US": "&lt;Hello&gt; en-US a", "nl-NL": "Hallo &amp; welkom nl-NL a"]
        for (tag, page) in expected {
            let renderer = library.renderer(
                words: Strings.load([folder.path], for: LocaleTag(tag)!).0, constants: ["lang": .text(tag)])
            let shown = renderer.page("page", ["items": .list([["name": .text("a")]])])
            #expect(String(decoding: shown, as: UTF8.self) == page)
        }
    }

    private func record(_ items: [(String, [String])]) -> TemplateRecord {
        [
            "page": .text("P"),
            "items": .list(
                items.map { name, inner in
                    ["name": .text(name), "inner": .list(inner.map { ["text": .text($0)] })]
                }),
        ]
    }

    /// The page from a renderer that made no other page before.
    private func renderer(_ template: String, _ record: TemplateRecord) throws -> String {
        let renderer = try renderer(template)
        return String(decoding: renderer.page("page", record), as: UTF8.self)
    }

    private func renderer(_ template: String) throws -> PageRenderer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("shell-\(UUID())")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        try Data(template.utf8).write(to: folder.appendingPathComponent("page.mustache"))
        let library = try TemplateLibrary.load([folder.path], words: []).0
        return library.renderer(words: Strings.load([], for: LocaleTag("en-US")!).0, constants: [:])
    }
}

extension TemplateValue {
    fileprivate var isAbsent: Bool {
        if case .absent = self { true } else { false }
    }
}
