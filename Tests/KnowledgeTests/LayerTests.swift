import Articles
import Codes
import Diagnostics
import Foundation
import Terms
import Testing

@testable import Knowledge

/// Reference data in the files of a folder `codes`.
struct LayerTests {
    /// What a folder with these files gives.
    static func data(
        _ files: [String: String], origin: Origin = .shipped, locales: [LocaleTag] = [Library.english, Library.dutch]
    ) throws -> ReferenceData {
        let root = FileManager.default.temporaryDirectory.appending(path: "naslag-\(UUID())")
        defer { try? FileManager.default.removeItem(at: root) }
        for (name, text) in files {
            let file = root.appending(path: "codes/\(name)")
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return try ReferenceData.load(root.path(), origin: origin, locales: locales)
    }

    static let gmail = """
        vendor: {id: gmail, name: Gmail, site: "https://support.google.com/mail"}
        codes:
          - code: "5.7.26"
            id: spf
            replies: [550]
            reason: spf
            title: "SPF names other servers"
            summary: "It does not pass."
            first: "Add the server."
            source: "https://support.google.com/a"
            checked: "2026-02-12"
          - {code: "550", scheme: smtp-reply, reason: block-listed, fix-by: support, outcome: delayed}

        """

    @Test func `a plain text is in the language of the files, and a folder nl translates it for nl-NL`() throws {
        let data = try Self.data([
            "gmail.yml": Self.gmail,
            "nl/gmail.yml": "codes:\n  5.7.26/spf: {title: SPF noemt andere servers, first: Voeg de server toe.}\n",
        ])
        #expect(data.diagnostics == [])
        let entry = try #require(data.entries.first)
        #expect(entry.title == [Library.english: "SPF names other servers", Library.dutch: "SPF noemt andere servers"])
        #expect(entry.first[Library.dutch]?.plainText == "Voeg de server toe.")
        #expect(entry.summary.keys.map(\.tag) == ["en-US"])
        let hash = SourceHash.of(["SPF names other servers", "It does not pass.", "Add the server."])
        #expect(data.translations.map(\.sourceHash) == [hash] && hash.count == 12)
    }

    @Test func `marks of a translation are those of the file unless it has its own, and a source hash tells its age`()
        throws
    {
        let hash = SourceHash.of(["SPF names other servers", "It does not pass.", "Add the server."])
        func mark(_ top: String, _ own: String) throws -> (TranslationMark?, [String]) {
            let text = "\(top)codes: {5.7.26/spf: {\(own)title: SPF}}\n"
            let data = try Self.data(["gmail.yml": Self.gmail, "nl/gmail.yml": text])
            return (data.entries.first?.marks[Library.dutch], data.diagnostics.map(\.description))
        }
        let top = "translation: HT\nhandoff: 2026-11-29\n"
        #expect(try mark("", "").0 == TranslationMark())
        #expect(
            try mark(top, "source-hash: \"\(hash)\", ").0 == TranslationMark(translation: .human, handoff: "2026-11-29")
        )
        let other = try mark(top, "translation: MT, handoff: 2026-11-30, source-hash: \"1\", ")
        #expect(other.0 == TranslationMark(translation: .machine, handoff: "2026-11-30", isStale: true))
        #expect(other.0?.caution == [.machine, .stale] && other.1 == [])
        #expect(
            try mark("translation: yes\nhandoff: 29/11/2026\n", "").1 == [
                "codes/nl/gmail.yml:1:14: error: 'yes' does not tell who translated; write HT, a person, or MT, a machine [reference-invalid]",
                "codes/nl/gmail.yml:2:10: error: '29/11/2026' is no date; write one such as 2026-02-12 [reference-invalid]",
            ])
    }

    @Test func `a mark stays while a text of its translation is shown, and goes with the last of them`() throws {
        let below = try Self.data([
            "gmail.yml": Self.gmail,
            "nl/gmail.yml": "translation: MT\ncodes: {5.7.26/spf: {title: a, summary: b, first: c}}\n",
        ])
        func laid(_ own: String) throws -> TranslationMark? {
            let source = "vendor: {id: gmail, name: G}\ncodes: [{code: 5.7.26, id: spf, \(own)}]\n"
            let data = try Self.data(["gmail.yml": source], origin: .reference)
            return data.laid(over: below).entries.first?.marks[Library.dutch]
        }
        #expect(try laid("title: {nl-NL: x}")?.caution == [.machine])
        #expect(try laid("title: {nl-NL: x}, summary: {nl-NL: x}, first: {nl-NL: x}") == nil)
    }

    @Test(arguments: [
        (["nl"], ["nl-NL", "nl-BE"], ["nl-BE", "nl-NL"]), (["nl", "nl-BE"], ["nl-NL", "nl-BE"], ["nl-BE", "nl-NL"]),
        // Text of another script or region stays what it is; readers get it by the rule of all texts.
        (["zh"], ["zh-TW", "zh-CN"], ["zh-CN"]), (["zh"], ["zh-TW"], ["zh"]),
        (["zh-Hant"], ["zh-TW", "zh-HK"], ["zh-HK", "zh-TW"]),
        (["pt-BR"], ["pt-PT"], ["pt-BR"]), (["no"], ["nn-NO"], ["no"]), (["nl"], ["de-DE"], ["nl"]),
    ])
    func `a folder of translations speaks for the languages whose own words it holds`(
        _ folders: [String], _ site: [String], _ found: [String]
    ) throws {
        var files = ["gmail.yml": Self.gmail]
        for folder in folders { files["\(folder)/gmail.yml"] = "codes:\n  5.7.26/spf: {title: \(folder)}\n" }
        let data = try Self.data(files, locales: site.compactMap { LocaleTag($0) })
        let title = try #require(data.entries.first).title
        #expect(title.keys.map(\.tag).sorted() == ["en-US"] + found, "\(folders) on \(site)")
        for folder in folders where site.contains(folder) { #expect(title[LocaleTag(folder)!] == folder) }
    }

    @Test func `a meaning has id, reason, party, outcome, source and date`() throws {
        let data = try Self.data(["gmail.yml": Self.gmail])
        let (spf, reply) = (data.entries[0], data.entries[1])
        #expect(spf.id == "gmail-spf" && spf.reason == .spf && spf.party == .admin && spf.effect == .failed)
        #expect(spf.source == "https://support.google.com/a" && spf.checked == "2026-02-12")
        #expect(reply.id == "gmail" && reply.code == Code(scheme: .smtpReply, spelling: "550"))
        #expect(reply.party == .support && reply.effect == .delayed && reply.checked == nil)
        #expect(data.vendors == [Vendor(id: "gmail", name: "Gmail", site: "https://support.google.com/mail")])
    }

    @Test func `what becomes of a message follows the reply before the class of the code`() {
        var entry = CodeEntry(EnhancedStatusCode("4.4.7")!.code, origin: .shipped)
        #expect(entry.effect == .delayed)
        entry.replies = [550]
        #expect(entry.effect == .failed)
        entry.replies = [450, 550]
        #expect(entry.effect == .delayed)
    }

    @Test func `reasons are read with their translations`() throws {
        let data = try Self.data([
            "reasons.yml":
                "reasons:\n  - {id: spf, title: SPF failed, summary: No., steps: [Look., Add.], keywords: [SPF]}\n",
            "nl/reasons.yml": "reasons:\n  spf: {title: SPF mislukt, steps: [Kijk., Voeg toe.]}\n",
        ])
        #expect(data.diagnostics == [])
        let spf = try #require(data.reasons.first)
        #expect(spf.reason == .spf && spf.title[Library.dutch] == "SPF mislukt")
        #expect(spf.steps == [Library.english: ["Look.", "Add."], Library.dutch: ["Kijk.", "Voeg toe."]])
        #expect(spf.keywords == [Library.english: ["SPF"]])
    }

    @Test(arguments: [
        (
            ["a.yml": "codes:\n  - {code: 5.1.1, reason: spff}\n"],
            "codes/a.yml:2:27: error: 'spff' is no reason; write one such as block-listed, mailbox-full or spf [reference-invalid]"
        ),
        (
            ["a.yml": "codes:\n  - {code: 5.1.1, checked: last year}\n"],
            "codes/a.yml:2:28: error: 'last year' is no date; write one such as 2026-02-12 [reference-invalid]"
        ),
        (
            ["a.yml": "codes:\n  - code: 5.1.1\n  - code: 5.1.1\n"],
            "codes/a.yml:3:11: warning: '5.1.1' stands here twice; give each meaning an 'id' of its own [reference-key-unknown]"
        ),
        (
            ["a.yml": "codes:\n  - code: 5.1.1\n", "nl/a.yml": "codes:\n  5.1.2: {title: x}\n"],
            "codes/nl/a.yml:2:3: warning: '5.1.2' is no code of codes/a.yml; write it as there, with its id [reference-key-unknown]"
        ),
        (
            ["nl/a.yml": "codes: {}\n"],
            "codes/nl/a.yml:1:1: warning: this translates nothing: there is no codes/a.yml [reference-key-unknown]"
        ),
    ])
    func `a fault names its file and place`(files: [String: String], message: String) throws {
        #expect(try Self.data(files).diagnostics.map(\.description).joined(separator: "\n") == message)
    }
}
