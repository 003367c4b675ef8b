import Articles
import Explaining
import Foundation
import Lookup
import Platform
import Testing

@testable import Serving
@testable import Site
@testable import Layout

/// One question to all that choose a language: what does a reader get who wants one that the site has only near?
@Suite("A language that is not there")
struct OneLanguageTests {
    static let cases: [(wanted: String, there: [String], found: String)] = [
        ("nl-BE", [], "nl-NL"), ("zh-HK", ["zh-TW"], "zh-TW"), ("zh-TW", [], "zh-CN"), ("nn-NO", [], "nb-NO"),
        ("pt-PT", [], "pt-BR"),
        ("de-CH", [], "de-DE"), ("en-GB", [], "en-US"),
    ]
    private static let site = ["ar-SA", "de-DE", "en-US", "nb-NO", "nl-NL", "pt-BR", "zh-CN"]

    /// A word that stands in the texts of that language alone.
    private static func word(_ tag: String) -> String { "qq" + tag.filter(\.isLetter).lowercased() }

    private static func article(_ tag: String, _ heading: String) -> String {
        "---\ntitle: \(word(tag)) title\nms.contentlocale: \(tag)\n---\n# \(word(tag)) title\n\n## \(heading)\n\nSay \(word(tag)) twice.\n"
    }

    private static func files(_ tags: [String], _ also: String? = nil) -> [String: String] {
        var files = Dictionary(
            uniqueKeysWithValues: tags.map { ("\($0)/a.md", article($0, "5.7.705: \(word($0)) threshold")) })
        if let also { files["\(also)/own.md"] = article(also, "Nothing") }
        return files
    }

    @Test(
        "is told by the nearest one alike on article, code and manual pages, by explain and in the search",
        arguments: cases)
    func pages(_ wanted: String, _ there: [String], _ found: String) async throws {
        let site = try await BuiltSite(Self.files(Self.site + there, wanted))
        let (locale, word) = (LocaleTag(wanted)!, Self.word(found))
        #expect(
            try site.article("\(locale.folder)/articles/a.html").hasPrefix("<article lang=\"\(found)\""), "article page"
        )
        let code = try site.page("\(locale.folder)/codes/5.7.705.html")
        // Nothing is marked that is in the language of the page's own words.
        let own = code.firstMatch(of: /<html lang="([^"]*)"/).map { String($0.1) }
        let mark = own == found ? "" : " lang=\"\(found)\" dir=\"auto\""
        #expect(
            code.contains("<span class=\"entry-title\"\(mark)>\(word.capitalized) threshold</span></h1>"), "code page")
        #expect(!code.contains("class=\"notice\""), "code page")
        let folder = try #require(ManPath.folders(for: site.report.languages.compactMap { LocaleTag($0) })[locale])
        #expect(
            try site.page(ManPath.page("5.7.705", folder: folder)).contains("\(word.capitalized) threshold"),
            "manual page")
        let index = try LookupIndex(site.folder.path() + "/Output/data/explain.index")
        let choice = try #require(LanguageChoice.strict(wanted, among: index.languages))
        #expect(choice.language.tag == wanted, "explain -L")
        let meaning = try Explainer(index: index, choice: choice).explain(["5.7.705"]).answers.first?.meanings.first
        #expect(meaning?.words.map(\.key) == [found], "explain -L")
        let lines = try site.page("\(locale.folder)/search/d0.js")
        #expect(lines.contains("|\(word) title|\(own == found ? "" : found)|"), "search: \(lines)")
        let shards = try site.files().filter { $0.key.hasPrefix("\(locale.folder)/search/") }.values
        let words = shards.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect((Self.site + there).filter { words.contains(Self.word($0)) } == [found], "search")
    }

    @Test("is the nearest one to explain, the server and build alike, where no page is in it at all", arguments: cases)
    func choices(_ wanted: String, _ there: [String], _ found: String) async throws {
        let tags = Self.site + there
        let site = try await BuiltSite(Self.files(tags)) { $0.locales = [LocaleTag(wanted)!] }
        #expect(site.report.languages == [found], "build --locale")
        let languages = tags.map { LookupLanguage(tag: $0, name: $0, pages: "", manuals: "", manual: "", words: [:]) }
        #expect(LanguageChoice.strict(wanted, among: languages)?.language.tag == found, "explain -L")
        let soft = LanguageChoice.soft(among: languages, source: "ar-SA") {
            $0 == "LANG" ? wanted.replacing("-", with: "_") + ".UTF-8" : nil
        }
        #expect(soft.language.tag == found && soft.missing == nil, "LANG")
        #expect(
            AcceptLanguage.best("\(wanted), ar;q=0.5", of: tags.map { $0.lowercased() }) == found.lowercased(), "server"
        )
    }

    @Test("and has no near one is no language to build: the message names those that there are")
    func none() async throws {
        let failure = await #expect(throws: BuildFailure.self) {
            _ = try await BuiltSite(Self.files(["nl-NL", "zh-CN"])) {
                $0.locales = [LocaleTag("fr")!, LocaleTag("nl")!]
            }
        }
        #expect(failure?.status == .inputMissing)
        #expect(failure?.message == "no article is in fr; there are nl-NL, zh-CN")
    }
}
