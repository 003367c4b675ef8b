import Testing

@testable import Serving

@Suite struct LanguageTests {
    private let tags = ["de-de", "en-gb", "en-us", "nl-nl", "zh-hans-cn"]

    @Test(arguments: [
        ("nl-NL", "nl-nl"), ("nl", "nl-nl"), ("nl-BE, en;q=0.5", "nl-nl"), ("en", "en-us"), ("en-US,en;q=0.9", "en-us"),
        ("fr, de;q=0.3, nl;q=0.8", "nl-nl"), ("zh-Hans-SG", "zh-hans-cn"), ("de-DE-x-goethe", "de-de"),
        ("nl;q=0, de", "de-de"), ("en-US;q=0, en", "en-gb"), ("NL", "nl-nl"), (" nl ; q=0.5 ", "nl-nl"),
    ])
    func theBestLanguageIsLookedUp(_ header: String, _ tag: String) {
        #expect(AcceptLanguage.best(header, of: tags) == tag)
    }

    @Test(arguments: ["", "fr", "*", "n", "nl;q=0", "nl;q=2", ",,;", "-", "--", "x-nl", "nlx"])
    func whereNothingFitsThereIsNone(_ header: String) {
        #expect(AcceptLanguage.best(header, of: tags) == nil)
    }

    @Test func aVeryLongListIsNoBurden() {
        let header = String(repeating: "a-b-c-d-e-f-g,", count: 2000) + "nl"
        #expect(AcceptLanguage.best(header, of: tags) == nil)
    }

    @Test(arguments: [
        ("nl", true), ("nl-nl", true), ("zh-hans-cn", true), ("assets", false), ("NL", false), ("a", false),
    ])
    func foldersOfLanguagesAreKnownByTheirNames(_ name: String, _ isTag: Bool) {
        #expect(AcceptLanguage.isTag(name) == isTag)
    }
}
