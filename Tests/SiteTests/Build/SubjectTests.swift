import Foundation
import Testing

@testable import Diagnostics
@testable import Site

/// Sites about other codes than those of mail.
@Suite("A site that is not about mail")
struct SubjectTests {
    /// A company's own codes in two languages, an entry by an article and one by reference data.
    private static func company(_ yaml: String) async throws -> [String: String] {
        let site = try await BuiltSite([
            "naslag.yml": "reference: none\nschemes:\n  - {name: contoso, pattern: \"APP-[0-9]{4}\"}\n\(yaml)",
            "en-US/app/till.md":
                "---\ntitle: 'APP-1042: The till is closed'\n---\n# APP-1042: The till is closed\n\nOpen the till.\n",
            "nl-NL/app/till.md":
                "---\ntitle: 'APP-1042: de kassa is dicht'\n---\n# APP-1042: de kassa is dicht\n\nOpen de kassa.\n",
            "de-DE/app/till.md":
                "---\ntitle: 'APP-1042: Die Kasse ist zu'\n---\n# APP-1042: Die Kasse ist zu\n\nÖffnen.\n",
            "codes/own.yml": """
            vendor: {id: contoso, name: Contoso}
            codes:
              - {code: APP-1043, scheme: contoso, title: "The till is on fire", fix-by: support, first: "Run."}
              - {code: APP-1044, scheme: contoso, title: "The till is stolen", fix-by: user}

            """,
        ])
        return try site.files().mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test("shows no code and no word of mail anywhere, in any of its languages")
    func noMail() async throws {
        let files = try await Self.company("")
        #expect(files["en-us/codes/APP-1042.html"] != nil && files["man/man7/APP-1043.7"] != nil)
        let mail = try NSRegularExpression(
            pattern: #"\b[245]\.\d{1,3}\.\d{1,3}\b|\b550\b|\bbounces?\b|\b(e-?)?mails?\b|mailfout|maildienst|E-Mail"#,
            options: .caseInsensitive)
        let texts = files.filter {
            ($0.key.hasSuffix(".html") || $0.key.hasSuffix(".7")) && !$0.key.hasPrefix("assets/")
        }
        #expect(texts.count > 20)
        for (name, text) in texts.sorted(by: { $0.key < $1.key }) {
            let found = mail.matches(in: text, range: NSRange(text.startIndex..., in: text)).map {
                String(text[Range($0.range, in: text)!])
            }
            #expect(found.isEmpty, "\(name): \(found)")
        }
    }

    @Test("is headed by its subject, else by its title and words that fit any code")
    func headings() async throws {
        let plain = try await Self.company("title: {en-US: Contoso help}\n")
        #expect(plain["en-us/index.html"]?.contains("<h1>What does this code mean?</h1>") == true)
        #expect(plain["nl-nl/index.html"]?.contains("<h1>Wat betekent deze code?</h1>") == true)
        #expect(
            plain["man/man7/APP-1042.7"]?.contains("\"Contoso help\"\n.nh") == true,
            "\(plain["man/man7/APP-1042.7"] ?? "")")
        #expect(plain["man/nl/man7/APP-1042.7"]?.contains("\"Foutcodes\"\n.nh") == true)
        let subject = "subject: {en-US: Codes of the till, nl-NL: Codes van de kassa}\n"
        let named = try await Self.company("title: {en-US: Contoso help}\n" + subject)
        #expect(named["en-us/index.html"]?.contains("<h1>Codes of the till</h1>") == true)
        #expect(named["nl-nl/index.html"]?.contains("<h1>Codes van de kassa</h1>") == true)
        #expect(named["de-de/index.html"]?.contains("<h1>Was bedeutet dieser Code?</h1>") == true)
        #expect(
            named["index.html"]?.contains("Codes of the till") == true
                && named["index.html"]?.contains("Codes van de kassa") == true)
        #expect(named["man/man7/APP-1042.7"]?.contains("\"Codes of the till\"\n.nh") == true)
        #expect(named["man/nl/man7/APP-1043.7"]?.contains("\"Codes van de kassa\"\n.nh") == true)
    }
}
