import Articles
import Codes
import Diagnostics
import Platform
import Terms
import Testing

@testable import Knowledge

struct ConfigurationTests {
    private static func read(_ bytes: [UInt8]) -> (Configuration, [Diagnostic]) {
        var problems: [Diagnostic] = []
        return (Configuration.read(bytes).value(addingTo: &problems), problems)
    }

    @Test func `everything is optional`() {
        for text in ["", "# nothing\n", "{}\n"] {
            let (configuration, diagnostics) = Self.read(Array(text.utf8))
            #expect(diagnostics == [])
            #expect(configuration.sourceLocale == Library.english)
        }
    }

    @Test func `all keys are read`() {
        let (configuration, diagnostics) = Self.read(
            Array(
                """
                title: {en-US: Codes, nl-NL: Foutcodes}
                version: "3.1"
                date: 2026-11-29
                source-locale: de_de
                languages: [fr_fr, ja]
                glossary:
                  - term: tenant
                    translations: {nl-NL: tenant}
                    forbidden: {nl-NL: [huurder, pachter]}
                schemes:
                  - name: contoso
                    pattern: "CTS-[0-9]{4}"
                redirects: {old/a: new/a}
                links: {articles: "https://example.com/a/", site: "https://example.com"}
                """.utf8))
        #expect(diagnostics == [])
        #expect(configuration.title[Library.dutch] == "Foutcodes")
        #expect(configuration.languages.map(\.tag) == ["fr-FR", "ja"])
        #expect(configuration.edition == Edition(version: "3.1", date: "2026-11-29"))
        #expect(configuration.sourceLocale.tag == "de-DE")
        #expect(configuration.glossary.first?.forbidden[Library.dutch] == ["huurder", "pachter"])
        #expect(configuration.schemes.map(\.scheme.rawValue) == ["contoso"])
        #expect(configuration.redirects.map(\.from) == ["old/a"])
        #expect(configuration.redirects.map(\.to) == ["new/a"])
        #expect(configuration.redirects.map(\.place.description) == ["naslag.yml:13:13"])
        #expect(configuration.links.site == "https://example.com")
    }

    @Test(arguments: [
        ("source-locale: [x]\n", "naslag.yml:1:16: error: 'source-locale' must be a text [configuration-invalid]"),
        (
            "title:\n  english!: x\n",
            "naslag.yml:2:3: error: 'english!' is no language tag; write one such as nl-NL [configuration-invalid]"
        ),
        (
            "titel: x\n",
            "naslag.yml:1:1: warning: 'titel' means nothing here; the keys are title, subject, version, date, source-locale, languages, glossary, schemes, redirects, links, reference, checks [configuration-key-unknown]"
        ),
        (
            "languages: [english!]\n",
            "naslag.yml:1:12: error: 'english!' is no language tag; write one such as fr-FR [configuration-invalid]"
        ),
        (
            "schemes:\n  - name: x\n",
            "naslag.yml:2:5: error: this item of 'schemes' has no 'pattern'; add it [configuration-invalid]"
        ),
        (
            "links: {site: x}\n",
            "naslag.yml:1:15: error: 'site' must be an address that begins with https:// [configuration-invalid]"
        ),
        (
            "date: november\n",
            "naslag.yml:1:7: error: 'november' is no day; write one such as 2026-11-29 [configuration-invalid]"
        ),
        ("- x\n", "naslag.yml:1:1: error: this file must be a list of 'key: value' lines [configuration-invalid]"),
    ])
    func `a fault names its place and what to write`(text: String, message: String) {
        #expect(Self.read(Array(text.utf8)).1.map(\.description) == [message])
    }

    @Test func `what is no YAML and what is no expression is reported`() {
        let broken = Self.read(Array("title: {a: b\nsource-locale: x\n".utf8)).1
        #expect(broken.map(\.identifier) == ["configuration-invalid"])
        #expect(broken.first.map { $0.place.line > 0 } == true)
        let pattern = Self.read(Array("schemes:\n  - name: x\n    pattern: \"([\"\n".utf8))
        #expect(pattern.0.schemes.isEmpty)
        #expect(pattern.1.map(\.place.line) == [3])
    }

    @Test func `the project's own content has a sound configuration`() throws {
        let (configuration, diagnostics) = Self.read(try FileSystem.read("Content/naslag.yml"))
        #expect(diagnostics == [])
        #expect(configuration.glossary.count > 5)
    }
}
