import HTTPTypes
import Testing

@testable import Serving

@Suite struct RequestPathTests {
    @Test(arguments: [
        ("/", [], true), ("/nl-nl/", ["nl-nl"], true), ("/nl-nl/a.html", ["nl-nl", "a.html"], false),
        ("/%C3%A9%20n.html", ["é n.html"], false), ("/a%2Eb", ["a.b"], false), ("/a..b", ["a..b"], false),
    ])
    func aPathIsDecodedOnce(_ raw: String, _ names: [String], _ isFolder: Bool) throws {
        let path = try RequestPath(raw)
        #expect(path.names == names)
        #expect(path.isFolder == isFolder)
    }

    @Test(arguments: [
        "", "a", "http://localhost/", "*", "/..", "/../secret", "/%2e%2e/secret", "/.%2E/x", "/..%2fsecret", "/a/./b",
        "/..%5csecret", "/a\\b", "/%c0%ae%c0%ae/x", "/a%00.txt", "/%zz", "/%4", "/%", "/a%0d%0ab", "/%7f", "/%ff",
    ])
    func whatTriesToLeadSomewhereIsRefused(_ raw: String) {
        #expect(throws: RequestPath.Fault.malformed) { try RequestPath(raw) }
    }

    @Test(arguments: ["//", "//etc/passwd", "/a//b", "/.naslag/manifest", "/.git/", "/a/.hidden"])
    func whatNoSiteHasIsUnknown(_ raw: String) {
        #expect(throws: RequestPath.Fault.unknown) { try RequestPath(raw) }
    }

    @Test func anEncodedPercentSignIsNotDecodedAgain() throws {
        #expect(try RequestPath("/%252e%252e/x").names == ["%2e%2e", "x"])
    }
}

@Suite struct HostRuleTests {
    @Test(arguments: ["localhost", "LOCALHOST:8080", "127.0.0.1", "127.0.0.1:80", "[::1]:8080", "[::1]", "10.1.2.3:1"])
    func addressesAndLocalhostAreAnswered(_ host: String) { #expect(HostRule.allows(host)) }

    @Test(arguments: [
        "", ":80", "evil.example", "127.0.0.1.nip.io", "localhost.evil.example", "localhost:x", "localhost:80@evil",
        "[::1", "[localhost]", "::1", "127.1", "0x7f.1", "[::1]x", "localhost.", " localhost",
    ])
    func namesThatOthersOwnAreNot(_ host: String) { #expect(!HostRule.allows(host)) }
}

@Suite struct LanguageTests {
    private let tags = ["de-de", "en-gb", "en-us", "nl-nl", "zh-hans-cn"]

    @Test(arguments: [
        ("nl-NL", "nl-nl"), ("nl", "nl-nl"), ("nl-BE, en;q=0.5", "nl-nl"), ("en", "en-gb"), ("en-US,en;q=0.9", "en-us"),
        ("fr, de;q=0.3, nl;q=0.8", "nl-nl"), ("zh-Hans-SG", "zh-hans-cn"), ("de-DE-x-goethe", "de-de"),
        ("nl;q=0, de", "de-de"), ("en-US;q=0, en", "en-gb"), ("NL", "nl-nl"), (" nl ; q=0.5 ", "nl-nl"),
    ])
    func theBestLanguageIsLookedUp(_ header: String, _ tag: String) {
        #expect(LanguageRange.best(header, of: tags) == tag)
    }

    @Test(arguments: ["", "fr", "*", "n", "nl;q=0", "nl;q=2", ",,;", "-", "--", "x-nl", "nlx"])
    func whereNothingFitsThereIsNone(_ header: String) {
        #expect(LanguageRange.best(header, of: tags) == nil)
    }

    @Test func aVeryLongListIsNoBurden() {
        let header = String(repeating: "a-b-c-d-e-f-g,", count: 2000) + "nl"
        #expect(LanguageRange.best(header, of: tags) == nil)
    }

    @Test(arguments: [
        ("nl", true), ("nl-nl", true), ("zh-hans-cn", true), ("assets", false), ("NL", false), ("a", false),
    ])
    func foldersOfLanguagesAreKnownByTheirNames(_ name: String, _ isTag: Bool) {
        #expect(LanguageRange.isTag(name) == isTag)
    }
}

@Suite struct HeaderTests {
    @Test(arguments: [
        (nil, ByteRange.whole), ("bytes=0-9", .part(0..<10)), ("bytes=90-", .part(90..<100)),
        ("bytes=-5", .part(95..<100)),
        ("bytes=-500", .part(0..<100)), ("bytes=0-500", .part(0..<100)), ("bytes=100-", .unsatisfiable),
        ("bytes=-0", .unsatisfiable), ("bytes=0-1,5-6", .whole), ("bytes=0-9,20-", .whole), ("bytes=9-0", .whole),
        ("bytes=abc", .whole), ("bytes=x-5", .whole), ("bytes=5-x", .whole), ("bytes=-", .whole), ("items=0-1", .whole),
        ("bytes=99999999999999999999-", .unsatisfiable), ("BYTES=0-0", .part(0..<1)),
    ])
    func aRangeIsReadAsHTTPSays(_ header: String?, _ range: ByteRange) {
        #expect(ByteRange(header, size: 100) == range)
    }

    @Test(arguments: [
        ("gzip", true), ("gzip;q=0", false), ("*", true), ("*;q=0", false), ("br, *;q=0.1", true), ("", false),
        ("identity", false), ("GZIP;q=0.001", true), ("gzip;q=0, *", false), ("gzip; q=x", false),
    ])
    func gzipIsSentToThoseWhoTakeIt(_ header: String, _ isAccepted: Bool) {
        #expect(WeightedList(header).accepts("gzip") == isAccepted)
    }

    @Test(
        arguments: [
            ([(HTTPField.Name.ifNoneMatch, "\"t\"")], "notModified"),
            ([(.ifNoneMatch, "\"a,b\", W/\"t\"")], "notModified"),
            ([(.ifNoneMatch, "*")], "notModified"), ([(.ifNoneMatch, "\"x\"")], "proceed"),
            ([(.ifNoneMatch, "t")], "proceed"),
            ([(.ifModifiedSince, "Thu, 01 Jan 1970 00:16:40 GMT")], "notModified"),
            ([(.ifModifiedSince, "Thu, 01 Jan 1970 00:16:39 GMT")], "proceed"),
            ([(.ifModifiedSince, "yesterday")], "proceed"),
            ([(.ifNoneMatch, "\"x\""), (.ifModifiedSince, "Thu, 01 Jan 1970 00:16:40 GMT")], "proceed"),
            ([(.ifMatch, "\"t\"")], "proceed"), ([(.ifMatch, "W/\"t\"")], "failed"), ([(.ifMatch, "\"x\"")], "failed"),
            ([(.ifUnmodifiedSince, "Thu, 01 Jan 1970 00:16:39 GMT")], "failed"),
        ] as [([(HTTPField.Name, String)], String)])
    func conditionsAreWeighedAsHTTPSays(_ fields: [(HTTPField.Name, String)], _ outcome: String) {
        var request = HTTPFields()
        for (name, value) in fields { request[name] = value }
        #expect("\(Preconditions(request).evaluate(tag: "\"t\"", modified: 1000))" == outcome)
    }

    @Test func datesAreWrittenAndReadBack() {
        #expect(HTTPDate.text(784_111_777) == "Sun, 06 Nov 1994 08:49:37 GMT")
        #expect(HTTPDate.seconds("Sun, 06 Nov 1994 08:49:37 GMT") == 784_111_777)
        for wrong in [
            "", "Sun, 06 Nov 1994 08:49:61 GMT", "Mon, 06 Nov 1994 08:49:37 GMT", "Sun, 06 Nov 1994 08:49:37",
        ] {
            #expect(HTTPDate.seconds(wrong) == nil, "\(wrong)")
        }
    }

    @Test func linksOfAPageThatIsShownElsewhereBeginAtTheRoot() {
        let html =
            ##"<a href="#a"> <a href="../x.css"> <a href="/y"> <a href="https://z/"> <img src="i.png"> <p data-root="">"##
        let rooted =
            ##"<a href="#a"> <a href="/nl/../x.css"> <a href="/y"> <a href="https://z/"> <img src="/nl/i.png"> <p data-root="/nl/">"##
        #expect(NotFoundPage.rooted(html, "/nl/") == rooted)
    }
}
