import Articles
import Diagnostics
import Knowledge
import Testing

@testable import Checks

/// What is done with findings after the checks.
struct RunTests {
    private static func finding(_ identifier: String, key: String = "mail/a", segment: String = "a0000-101") -> Finding
    {
        Finding(
            Diagnostic(.error, identifier, at: Place(file: "nl-NL/a.md", line: 3, column: 4), "a \"message\""),
            key: key,
            locale: "nl-NL", segment: segment, excerpt: "Zie\u{1B} dit")
    }

    @Test("Settings change severities, switch checks off and let known findings stand")
    func settings() throws {
        var problems: [Diagnostic] = []
        let written = """
            checks:
              severity: {spacing: off, link-count: warning}
              suppress:
                - {check: code-lost, article: mail/*, segment: a0000-101, reason: the product says so}
            """
        let configuration = Configuration.read(Array(written.utf8)).value(addingTo: &problems)
        let settings = CheckSettings.read(configuration.checks).value(addingTo: &problems)
        #expect(problems == [])
        let left = settings.applied(to: [
            Self.finding("spacing"), Self.finding("link-count"), Self.finding("code-lost"),
            Self.finding("code-lost", segment: "a0000-102"), Self.finding("code-lost", key: "web/a"),
        ])
        #expect(left.map(\.identifier) == ["link-count", "code-lost", "code-lost"])
        #expect(left.first?.severity == .warning)
    }

    @Test(
        "A fault of the settings is an error at its place",
        arguments: [
            ("checks:\n  severity: {spacing: loud}", "naslag.yml:2:23"),
            ("checks:\n  severity: {no-such: error}", "naslag.yml:2:14"),
            ("checks:\n  suppress:\n    - {check: spacing}", "naslag.yml:3:7"),
            ("checks:\n  other: 1", "naslag.yml:2:3"),
        ])
    func faultySettings(yaml: String, place: String) {
        var problems: [Diagnostic] = []
        let configuration = Configuration.read(Array(yaml.utf8)).value(addingTo: &problems)
        _ = CheckSettings.read(configuration.checks).value(addingTo: &problems)
        #expect(problems.map(\.place.description) == [place])
    }

    @Test("A baseline leaves new findings, also a second one that is equal to a known one")
    func baseline() {
        let known = [Self.finding("code-lost"), Self.finding("spacing")]
        let baseline = Baseline(Baseline.text(of: known))
        #expect(baseline.new(in: known) == [])
        #expect(
            baseline.new(in: known + [Self.finding("spacing"), Self.finding("link-count")]).map(\.identifier) == [
                "spacing", "link-count",
            ])
    }

    @Test("JSON has the fields of the contract, and an escape of the terminal reaches no one")
    func formats() {
        let json = FindingsJSON.text([Self.finding("code-lost")])
        #expect(
            json.contains(
                "{\"file\":\"nl-NL/a.md\",\"line\":3,\"column\":4,\"severity\":\"error\",\"identifier\":\"code-lost\","
                    + "\"message\":\"a \\\"message\\\"\",\"key\":\"mail/a\",\"locale\":\"nl-NL\",\"segment\":\"a0000-101\""
            ))
        #expect(json.contains("\"fix\":null"))
        #expect(!FindingsText(isColoured: false).text([Self.finding("code-lost")]).contains("\u{1B}"))
        #expect(FindingsJSON.text([]) == "{\"findings\":[]}")
    }

    @Test(
        "A word begins where its script begins, and behind an apostrophe or a particle",
        arguments: [
            ("fr-FR", "hôte intelligent", "Le nom d’hôte intelligent.", true), ("ja-JP", "リレー", "SMTPリレーを使います。", true),
            ("ja-JP", "リレー", "このリレーを使います。", true), ("ja-JP", "リレー", "受信リレーを使います。", true),
            ("ja-JP", "リレー", "メールリレーを使います。", false), ("fr-FR", "hôte", "La rehôte.", false),
            ("nl-NL", "host", "Het éhost.", false),
        ])
    func wordStart(locale: String, word: String, target: String, isFound: Bool) throws {
        var term = Configuration.GlossaryTerm(term: "relay")
        term.forbidden = [try #require(LocaleTag(locale)): [word]]
        let found = try Sample.identifiers(target, "Use the relay.", locale: locale, glossary: [term])
        #expect(found.contains("glossary") == isFound, "\(found)")
    }

    @Test("A word that the glossary rules out is a warning where the source has the term")
    func glossary() throws {
        var term = Configuration.GlossaryTerm(term: "tenant")
        term.translations[.init("nl-NL")!] = "tenant"
        term.forbidden[.init("nl-NL")!] = ["huurder"]
        #expect(try Sample.identifiers("Uw huurders.", "Your Tenants.", glossary: [term]) == ["glossary"])
        #expect(try Sample.identifiers("De huurder van het huis.", "The one who rents.", glossary: [term]) == [])
    }

    @Test("Two pairs with one id are an error")
    func duplicate() throws {
        let text = Sample.article([("A", "A"), ("B", "B")]).replacing("a0000-102", with: "a0000-101")
        #expect(try Sample.findings(in: text).map(\.identifier) == ["segment-duplicate"])
    }

    @Test("A list that only the translation opens is an error at its sentence")
    func structure() throws {
        let found = try Sample.findings(in: Sample.article([("A", "A"), ("B <ul><li>C</li></ul>", "B C")]))
        #expect(found.map(\.identifier).contains("structure-differs"))
        #expect(found.first { $0.identifier == "structure-differs" }?.place.line == 8)
    }
}
