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
