import Foundation
import Platform
import Testing

@testable import Codes
@testable import Diagnostics
@testable import Site

/// A code with several meanings, the reasons that they have and the service that gives them, on all that shows them.
@Suite("Meanings, reasons and mail services")
struct MeaningPageTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "Fixtures/meanings")

    private static func site() async throws -> BuiltSite {
        let content = folder.appending(path: "Content").path()
        let files = try FileTree.list(content).files.map { name in
            (name, try String(contentsOfFile: "\(content)/\(name)", encoding: .utf8))
        }
        return try await BuiltSite(Dictionary(uniqueKeysWithValues: files)) { $0.baseURL = "https://kb.example" }
    }

    /// What a page says between header and footer; all of another file.
    private static func own(_ text: String) -> String {
        guard let start = text.firstRange(of: "<main"), let end = text.firstRange(of: "</main>") else { return text }
        return text[start.lowerBound..<end.upperBound] + "\n"
    }

    @Test("Pages and manual pages are as expected")
    func expected() async throws {
        let site = try await Self.site()
        #expect(site.report.diagnostics.filter { $0.severity != .information } == [])
        for name in [
            "en-us/codes/5.7.26.html", "nl-nl/codes/5.7.26.html", "nl-nl/codes/5.7.1.html",
            "en-us/codes/5.7-print.html",
            "nl-nl/reasons/spf.html", "nl-nl/reasons/index.html", "nl-nl/vendors/gmail.html", "man/man7/5.7.26.7",
            "man/nl/man7/5.7.1.7", "man/nl/man7/bounce-spf.7",
        ] {
            let text = Self.own(try site.page(name))
            let file = Self.folder.appending(path: "Expected/\(name)")
            guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
                try FileManager.default.createDirectory(
                    at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(text.utf8).write(to: file)
                Issue.record("recorded \(name): read it and run again")
                continue
            }
            #expect(expected == text, "\(name)")
        }
        // With a public address the links of 404.html begin at the root of the server.
        #expect(try DeadLinks.find(in: site.folder.path() + "/Output").filter { !$0.contains("404.html: ") } == [])
    }

    @Test("Each meaning is a section with its own words, steps, reason and source, and none has those of another")
    func apart() async throws {
        let site = try await Self.site()
        let page = try site.page("en-us/codes/5.7.26.html")
        let sections = page.split(separator: "<section class=\"sense\" id=\"").dropFirst().map {
            String($0.prefix { $0 != "\"" })
        }
        #expect(sections == ["gmail-spf", "gmail-dkim", "registered"])
        let manual = try site.page("man/man7/5.7.26.7")
        let parts = manual.split(separator: "\n.SS ").dropFirst()
        #expect(parts.count == 3)
        for (text, own) in [
            ("hard fail policy", 0), ("Add the sending server", 0), ("bounce\\-dkim(7)", 1), ("Sign it.", 1),
            ("RFC 7372", 2),
        ] {
            let found = parts.map {
                $0.prefix(upTo: $0.firstRange(of: "\n.SH ")?.lowerBound ?? $0.endIndex).contains(text)
            }
            #expect(found.enumerated().filter(\.element).map(\.offset) == [own], "\(text) in \(parts)")
        }
    }

    @Test("Ids of a page are there once, on the page to print too")
    func ids() async throws {
        let site = try await Self.site()
        for (name, data) in try site.files() where name.hasSuffix(".html") {
            let ids = String(decoding: data, as: UTF8.self).split(separator: " id=\"").dropFirst().map {
                $0.prefix { $0 != "\"" }
            }
            #expect(Set(ids).count == ids.count, "\(name): \(ids.sorted())")
        }
    }

    @Test("What becomes of the message follows the reply, not the class of the code")
    func outcome() async throws {
        let page = try await Self.site().page("en-us/codes/5.7.1.html")
        #expect(page.contains("Temporary: delivery will be tried again"))
        #expect(!page.contains("Permanent: "))
    }

    @Test("The search has reasons by their key words, and mail services; the site map has their pages")
    func found() async throws {
        let site = try await Self.site()
        let files = try site.files().filter { $0.key.hasPrefix("nl-nl/search/") }
        let text = files.values.map { String(decoding: $0, as: UTF8.self) }.joined()
        #expect(text.contains("reasons/spf|SPF klopt niet"))
        #expect(text.contains("reasons/dkim|DKIM did not pass|en-US"))
        #expect(text.contains("vendors/gmail|Gmail"))
        let map = try site.page("sitemap.xml")
        for path in [
            "nl-nl/reasons/spf.html", "en-us/reasons/dkim.html", "nl-nl/vendors/gmail.html", "nl-nl/reasons/index.html",
        ] {
            #expect(map.contains("<loc>https://kb.example/\(path)</loc>"), "\(path)")
        }
        #expect(!map.contains("nl-nl/reasons/dkim.html"))
    }

    @Test(
        "apropos finds a reason by what people call it", .enabled(if: RoffReader.hasAll, "needs mandoc, groff, man-db"))
    func apropos() async throws {
        let site = try await Self.site()
        let page = site.folder.path() + "/Output/man/nl/man7/bounce-spf.7"
        #expect(RoffReader.complaints(page) == "")
        #expect(RoffReader.run("lexgrog", [page]).contains("\"bounce-spf - SPF klopt niet (SPF-fout)\""))
    }

    @Test("No two codes share a name", arguments: ["550", "5.5.0", "30125-4", "4625"])
    func names(_ spelling: String) {
        let schemes: [CodeScheme] = [.smtpReply, .officeError, .event, .hresult, CodeScheme(rawValue: "http")]
        let names = schemes.map { Code(scheme: $0, spelling: spelling).name }
        #expect(Set(names).count == schemes.count, "\(names)")
        #expect(Code(scheme: .aadsts, spelling: "AADSTS50020").name == "AADSTS50020")
        #expect(Code(scheme: .hresult, spelling: "0x80070005").name == "0x80070005")
    }
}
