import Foundation
import Platform
import Testing

@testable import Articles
@testable import Site
@testable import Layout

@Suite("Every text of a site in many languages")
struct ScriptTests {
    private static func site() async throws -> BuiltSite {
        let content = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/languages/case/Content").path()
        let files = try FileTree.list(content).files.map { name in
            (name, try String(contentsOfFile: "\(content)/\(name)", encoding: .utf8))
        }
        return try await BuiltSite(Dictionary(uniqueKeysWithValues: files))
    }

    @Test("stands on its page in the language that the nearest 'lang' says, and runs as that language does")
    func pages() async throws {
        let site = try await Self.site()
        var seen: [String: Int] = [:]
        var faults: [String] = []
        for name in try site.files().keys.sorted() where name.hasSuffix(".html") {
            let page = PageLanguages(name, try site.page(name))
            faults += page.faults
            seen.merge(page.seen, uniquingKeysWith: +)
        }
        #expect(faults == [], "\(faults.count) texts")
        #expect(Set(seen.keys) == ["ar", "de", "en", "fa", "he", "ja", "zh"])
        #expect(seen.values.allSatisfy { $0 > 20 }, "\(seen)")
    }

    @Test("that a manual page tells in another language is announced there")
    func manualPages() async throws {
        let site = try await Self.site()
        let folders = ["ar", "de", "fa", "he", "ja", "zh_TW"]
        var announced: [String: Int] = [:]
        for name in try site.files().keys.sorted() where name.hasPrefix("man/") && name.hasSuffix(".7") {
            let folder = String(name.split(separator: "/")[1])
            let page = try site.page(name).replacing("\\:", with: "").replacing("\\-", with: "-")
            guard folders.contains(folder), !page.hasPrefix(".so ") else { continue }
            let tag = folder.replacing("_", with: "-")
            let (words, _) = Strings.load(["Templates"], for: LocaleTag(tag)!)
            let notes = ["code_fallback", "code_fallback_part"].map { words[$0] }
            // Long sentences are broken into lines.
            let text = page.replacing("\n", with: " ")
            let isAnnounced = notes.contains { text.contains($0) }
            let lists = ["man_members", "man_see_also"].map { words[$0] }
            let foreign = ManText.paragraphs(page, without: lists).filter { text in
                Script.languages(of: text).map { Set($0).isDisjoint(with: [tag, words.tag.tag, words.tag.language]) }
                    ?? false
            }
            #expect(foreign.isEmpty || isAnnounced, "\(name): \(foreign.first ?? "")")
            if isAnnounced { announced[folder, default: 0] += 1 }
        }
        #expect(Set(announced.keys).isSuperset(of: ["ar", "de", "he", "ja"]), "\(announced)")
    }
}

/// The running text of a manual page.
enum ManText {
    /// What its sections tell, without the lists of other pages.
    static func paragraphs(_ page: String, without lists: [String]) -> [String] {
        // The first section is NAME.
        page.split(separator: "\n.SH ").dropFirst(2).flatMap { section in
            let lines = section.split(separator: "\n")
            let isList = lines.first.map { head in lists.contains { head.contains($0) } } ?? true
            return isList
                ? []
                : lines.dropFirst().filter { $0.first != "." && $0.first != "'" && !$0.contains("\\f") }.map(
                    String.init)
        }
    }
}
