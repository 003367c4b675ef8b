import Diagnostics
import Foundation
import Testing

@testable import Articles

/// DocFX's own specifications of Markdown, case for case: see `DocFX/README.md`.
@Suite("Markdown is read as DocFX specifies it")
struct DocFXTests {
    private static let cases: [SpecifiedCase] = {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("DocFX/cases.txt")
        return SpecifiedCase.read((try? String(contentsOf: file, encoding: .utf8)) ?? "")
    }()

    @Test("Each case gives its title and tree", arguments: cases)
    func isReadAsSpecified(specified: SpecifiedCase) throws {
        let article = try specified.article()
        let version = try #require(article.source ?? article.translations.first)
        if let title = specified.title { #expect(version.title == title) }
        guard let tree = specified.tree else { return }
        let actual = TreeDump.text(version.tree.blocks) + article.diagnostics.map { "! \($0)\n" }.joined()
        #expect(actual == tree, "\(actual)")
    }

    @Test("At least nine in ten cases are read as DocFX reads them") func share() {
        let same = Self.cases.count { $0.reason == nil }
        #expect(Self.cases.count >= 60, "\(Self.cases.count) cases")
        #expect(Double(same) >= 0.9 * Double(Self.cases.count), "\(same) of \(Self.cases.count)")
    }
}

/// A case of `cases.txt`: `=== name`, then parts that `@@ name` begins: files, `title`, `tree`, and `differs` with the
/// reason.
struct SpecifiedCase: CustomStringConvertible, Sendable {
    let name: String
    private var files: [String: String] = [:]
    private var order: [String] = []
    private(set) var title: String?
    private(set) var tree: String?
    private(set) var reason: String?

    var description: String { name }

    static func read(_ text: String) -> [SpecifiedCase] {
        let whole = "\n" + text
        return whole.components(separatedBy: "\n=== ").dropFirst().compactMap { part in
            let sections = part.components(separatedBy: "\n@@ ")
            guard let name = sections.first else { return nil }
            var result = SpecifiedCase(name: name)
            for section in sections.dropFirst() { result.add(section) }
            return result
        }
    }

    private init(name: String) { self.name = name }

    private mutating func add(_ section: String) {
        let head = section.prefix { $0 != "\n" }
        var body = String(section.dropFirst(head.count + 1))
        while body.last == "\n" { body.removeLast() }
        switch head {
        case "title": title = body
        case "tree": tree = body + "\n"
        case "differs": reason = body
        default:
            files[String(head)] = body + "\n"
            order.append(String(head))
        }
    }

    /// The first file as an article, which includes the others.
    func article() throws -> LocalizedArticle {
        let read = { (path: String) -> Result<SplitArticle, UnreadableSource> in
            SplitArticle.read(path: path, bytes: Array((files[path] ?? "").utf8))
        }
        let english = try #require(LocaleTag("en-US"))
        let path = try #require(order.first)
        let reader = ArticleGroupReader(
            sourceLocale: english, read: read, included: { files[$0] == nil ? nil : try? read($0).get() })
        return reader.article(
            ArticleGroup(key: "a", members: [ArticleGroup.Member(locale: english, path: path)]))
    }
}
