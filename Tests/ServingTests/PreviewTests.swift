import Foundation
import Testing

/// The preview as browsers and clients meet it.
@Suite struct PreviewTests {
    private let site: SmallSite
    private let server: ServerProcess
    private var port: Int { server.port }
    private let page = "/nl-nl/index.html"
    private let big = "/nl-nl/codes/index.html"

    init() throws {
        site = try SmallSite()
        server = try ServerProcess(preview: site.path)
    }

    @Test func aPageComesWithItsTypeAndWhatKeepsItSafe() throws {
        let answer = try HTTPAnswer.to(big, port: port)
        #expect(answer.status == 200)
        #expect(answer.text == SmallSite.bigPage)
        let expected = [
            "content-type": "text/html; charset=utf-8", "accept-ranges": "bytes", "x-content-type-options": "nosniff",
            "cache-control": "no-cache", "referrer-policy": "no-referrer", "x-frame-options": "DENY",
            "content-security-policy": "base-uri 'none'; form-action 'none'; object-src 'none'; frame-ancestors 'none'",
        ]
        for (name, value) in expected { #expect(answer.fields[name] == value, "\(name)") }
        #expect(answer.fields["server"] == nil)
    }

    @Test(arguments: [
        ("/assets/naslag.css", "text/css; charset=utf-8"), ("/man/man7/5.7.705.7", "text/plain; charset=utf-8"),
        ("/nl-nl/", "text/html; charset=utf-8"),
    ])
    func aFileHasTheTypeOfItsName(_ path: String, _ type: String) throws {
        let answer = try HTTPAnswer.to(path, port: port)
        #expect(answer.status == 200)
        #expect(answer.fields["content-type"] == type)
    }

    @Test func headSaysTheSameWithoutABody() throws {
        let get = try HTTPAnswer.to(big, port: port)
        let head = try HTTPAnswer.to(big, method: "HEAD", port: port)
        #expect(head.status == 200)
        #expect(head.body.isEmpty)
        var (left, right) = (get.fields, head.fields)
        left["date"] = nil
        right["date"] = nil
        #expect(left == right)
    }

    @Test(arguments: [
        "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/%2e%2e%2f%2e%2e%2fetc/passwd", "/out/secret.txt",
        "/nl-nl/../../secret.txt", "/..%5csecret.txt", "/%c0%ae%c0%ae/secret.txt", "//etc/passwd", "/./../secret.txt",
        "/nl-nl/index.html%00.txt", "/%zz", "/link.txt", "/etc/passwd", "/.naslag/manifest", "/nl-nl/index.html/",
    ])
    func nothingOutsideTheSiteIsReached(_ path: String) throws {
        let answer = try HTTPAnswer.to(path, port: port)
        #expect([400, 404].contains(answer.status), "\(answer.status)")
        #expect(!answer.text.contains("SECRET") && !answer.text.contains("root:") && !answer.text.contains("hidden"))
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "TRACE", "OPTIONS", "PATCH", "FOO"])
    func whatIsNoReadingIsRefused(_ method: String) throws {
        let answer = try HTTPAnswer.to(page, method: method, port: port)
        #expect([400, 405, 501].contains(answer.status), "\(answer.status)")
        if answer.status == 405 { #expect(answer.fields["allow"] == "GET, HEAD") }
    }

    @Test(arguments: [
        ("localhost", 200), ("localhost:8080", 200), ("127.0.0.1:1", 200), ("[::1]:8080", 200), ("evil.example", 421),
        ("127.0.0.1.nip.io", 421), ("", 421), (nil, 400),
    ])
    func onlyLocalhostAndAddressesAreHosts(_ host: String?, _ status: Int) throws {
        #expect(try HTTPAnswer.to(page, host: host, port: port).status == status)
    }

    @Test(arguments: [
        "GET PAGE HTTP/1.1\r\nHost: localhost\r\nHost: b\r\nConnection: close\r\n\r\n",
        "GET PAGE HTTP/1.1\r\nHost: localhost\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "GARBAGE\r\n\r\n", "\u{16}\u{03}\u{01}\u{02}\u{00}\u{01}\u{00}\r\n\r\n", "GET PAGE\r\n\r\n",
    ])
    func whatIsNoProperRequestIsRefused(_ request: String) throws {
        let answer = try HTTPAnswer.toRaw(Array(request.replacing("PAGE", with: page).utf8), port: port)
        #expect([0, 400].contains(answer.status), "\(answer.status)")
    }

    @Test func whatIsTooLongIsRefused() throws {
        #expect(try HTTPAnswer.to("/" + String(repeating: "a", count: 20_000), port: port).status == 414)
        #expect(try HTTPAnswer.to("/" + String(repeating: "a", count: 4000), port: port).status == 404)
        let header = ("X", String(repeating: "a", count: 100_000))
        #expect([0, 400, 431].contains(try HTTPAnswer.to(page, [header], port: port).status))
    }

    @Test func partsOfAFileAreSent() throws {
        let whole = Array(SmallSite.bigPage.utf8)
        let first = try HTTPAnswer.to(big, [("Range", "bytes=0-9")], port: port)
        #expect(first.status == 206)
        #expect(first.body == Array(whole[..<10]))
        #expect(first.fields["content-range"] == "bytes 0-9/\(whole.count)")
        let last = try HTTPAnswer.to(big, [("Range", "bytes=-5")], port: port)
        #expect(last.body == Array(whole.suffix(5)))
        let beyond = try HTTPAnswer.to(big, [("Range", "bytes=\(whole.count)-")], port: port)
        #expect(beyond.status == 416)
        #expect(beyond.fields["content-range"] == "bytes */\(whole.count)")
        let many = (0..<500).map { _ in "0-" }.joined(separator: ",")
        #expect(try HTTPAnswer.to(big, [("Range", "bytes=\(many)")], port: port).body.count == whole.count)
    }

    @Test func aFileThatTheClientHasIsNotSentAgain() throws {
        let first = try HTTPAnswer.to(big, port: port)
        let tag = try #require(first.fields["etag"])
        let modified = try #require(first.fields["last-modified"])
        for condition in [
            ("If-None-Match", tag), ("If-None-Match", "\"a\", W/\(tag)"), ("If-Modified-Since", modified),
        ] {
            let answer = try HTTPAnswer.to(big, [condition], port: port)
            #expect(answer.status == 304, "\(condition)")
            #expect(answer.body.isEmpty)
            #expect(answer.fields["etag"] == tag)
        }
        #expect(try HTTPAnswer.to(big, [("If-Range", tag), ("Range", "bytes=0-9")], port: port).status == 206)
        #expect(try HTTPAnswer.to(big, [("If-Range", "\"zz\""), ("Range", "bytes=0-9")], port: port).status == 200)
    }

    @Test(arguments: [
        ("nl-BE,en;q=0.5", "/nl-nl/"), ("en", "/en-us/"), ("fr, nl;q=0.1", "/nl-nl/"), ("fr", nil), ("*", nil),
        (nil, nil),
    ])
    func theRootLeadsToTheLanguageOfTheReaderOrToTheChooser(_ languages: String?, _ home: String?) throws {
        let answer = try HTTPAnswer.to("/", languages.map { [("Accept-Language", $0)] } ?? [], port: port)
        #expect(answer.status == (home == nil ? 200 : 302))
        #expect(answer.fields["location"] == home)
        if home == nil { #expect(answer.text.contains("chooser")) }
        if let home { #expect(try HTTPAnswer.to(home, [("Accept-Language", languages!)], port: port).status == 200) }
        let chooser = try HTTPAnswer.to("/index.html", [("Accept-Language", "nl")], port: port)
        #expect(chooser.text.contains("chooser"))
    }

    @Test(arguments: [
        ("/nl-nl/x/y.html", "en", "404 nl-nl"), ("/en-us/x", "nl", "404 en-us"), ("/x", "nl", "404 nl-nl"),
        ("/x", "fr", "404 of none"),
    ])
    func anUnknownAddressIsAnsweredInItsLanguage(_ path: String, _ languages: String, _ text: String) throws {
        let answer = try HTTPAnswer.to(path, [("Accept-Language", languages)], port: port)
        #expect(answer.status == 404)
        #expect(answer.text.contains(text), "\(answer.text)")
        // Links are relative to where the page lies, which is not where it is shown.
        #expect(!answer.text.contains("href=\"../") && !answer.text.contains("href=\"index"), "\(answer.text)")
    }

    @Test func aFolderWithoutItsSlashIsSentToTheOneWith() throws {
        let answer = try HTTPAnswer.to("/nl-nl?a=b", port: port)
        #expect(answer.status == 308)
        #expect(answer.fields["location"] == "/nl-nl/?a=b")
    }

    @Test func bothAddressesOfThisMachineAnswer() throws {
        let connection = try RawConnection(port: port, host: "::1")
        try connection.send(Array("GET /nl-nl/ HTTP/1.1\r\nHost: [::1]\r\nConnection: close\r\n\r\n".utf8))
        #expect(HTTPAnswer(connection.receive()).status == 200)
    }

    @Test func severalRequestsGoOverOneConnection() throws {
        let connection = try RawConnection(port: port)
        let request = "GET /assets/naslag.css HTTP/1.1\r\nHost: localhost\r\n"
        try connection.send(Array("\(request)\r\n\(request)Connection: close\r\n\r\n".utf8))
        let text = String(decoding: connection.receive(), as: UTF8.self)
        #expect(text.components(separatedBy: "HTTP/1.1 200 OK").count == 3, "\(text)")
    }
}
