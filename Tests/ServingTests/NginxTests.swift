import Articles
import Foundation
import Pages
import Testing

/// The configuration that the build writes, in the nginx of the system.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: ServerProcess.nginx), "nginx is not installed"))
struct NginxTests {
    private let site: SmallSite
    private let server: ServerProcess
    private var port: Int { server.port }

    init() throws {
        site = try SmallSite()
        try site.compress()
        try site.put("assets/search.0123abcd.js", "'use strict';")
        let free = try ServerProcess.freePort()
        let configuration = HostedSite(
            [LocaleTag("en-US")!, LocaleTag("nl-NL")!], address: "https://naslag.example", isCompressed: true
        ).nginx
            .replacing("/srv/naslag", with: site.path)
            .replacing("naslag.example", with: "localhost 127.0.0.1 [::1]")
            .replacing(#/listen ( *)(\[::\]:)?80\b/#) { "listen \($0.1)\($0.2 ?? "")\(free)" }
        let root = site.root
        try Data(configuration.utf8).write(to: URL(fileURLWithPath: root + "/naslag.conf"))
        // Everything that Debian keeps under /var is kept beside the site.
        let temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map { "\($0)_temp_path \(root)/\($0);" }
        let main = """
            \(geteuid() == 0 ? "user root;" : "")
            daemon off;
            pid \(root)/pid;
            events {}
            http {
                include /etc/nginx/mime.types;
                access_log off;
                \(temporary.joined(separator: " "))
                include \(root)/naslag.conf;
            }

            """
        try Data(main.utf8).write(to: URL(fileURLWithPath: root + "/nginx.conf"))
        server = try ServerProcess(
            ServerProcess.nginx, ["-e", root + "/error.log", "-c", root + "/nginx.conf"], port: free)
    }

    @Test(arguments: [
        ("nl-BE,nl;q=0.9,en;q=0.8", "/nl-nl/"), ("fr,en-GB;q=0.7,nl;q=0.3", "/en-us/"), ("EN", "/en-us/"),
        ("fr", "/index.html"), ("tlh-en, enm", "/index.html"), (nil, "/index.html"),
    ])
    func theRootLeadsToTheLanguageOfTheReader(_ languages: String?, _ home: String) throws {
        let answer = try HTTPAnswer.to("/", languages.map { [("Accept-Language", $0)] } ?? [], port: port)
        #expect(answer.status == 302)
        #expect(answer.fields["location"] == home)
        #expect(answer.fields["vary"] == "Accept-Language")
        #expect(try HTTPAnswer.to(home, port: port).status == 200)
    }

    @Test(arguments: ["/nl-nl/", "/en-us/", "/nl-nl/codes/index.html", "/assets/naslag.css", "/x", "/"])
    func everyAnswerSaysWhatBrowsersMustNotDo(_ path: String) throws {
        let fields = try HTTPAnswer.to(path, port: port).fields
        #expect(fields["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
        #expect(fields["x-content-type-options"] == "nosniff")
        #expect(fields["referrer-policy"] == "no-referrer")
        #expect(fields["server"] == "nginx")
    }

    @Test(arguments: [
        ("/nl-nl/", "no-cache"), ("/assets/naslag.css", "public, max-age=3600, must-revalidate"),
        ("/assets/search.0123abcd.js", "public, max-age=31536000, immutable"), ("/", "no-cache"),
    ])
    func whatCannotChangeIsKeptForLong(_ path: String, _ value: String) throws {
        #expect(try HTTPAnswer.to(path, port: port).fields["cache-control"] == value)
    }

    @Test func copiesMadeBeforehandAreSent() throws {
        let big = "/en-us/codes/index.html"
        let plain = try HTTPAnswer.to(big, port: port)
        let packed = try HTTPAnswer.to(big, [("Accept-Encoding", "gzip")], port: port)
        #expect(plain.text == SmallSite.bigPage)
        #expect(packed.fields["content-encoding"] == "gzip")
        #expect(packed.body == [UInt8](FileManager.default.contents(atPath: site.path + big + ".gz") ?? Data()))
        #expect(packed.fields["etag"] != plain.fields["etag"])
        #expect(packed.fields["vary"] == "Accept-Encoding")
        #expect(packed.fields["content-type"] == "text/html; charset=utf-8")
    }

    @Test func partsAndConditionsAreAnswered() throws {
        let big = "/nl-nl/codes/index.html"
        let whole = try HTTPAnswer.to(big, port: port)
        let tag = try #require(whole.fields["etag"])
        #expect(try HTTPAnswer.to(big, [("Range", "bytes=-5")], port: port).body == Array(whole.body.suffix(5)))
        #expect(try HTTPAnswer.to(big, [("Range", "bytes=\(whole.body.count)-")], port: port).status == 416)
        #expect(try HTTPAnswer.to(big, [("If-None-Match", tag)], port: port).status == 304)
        #expect(try HTTPAnswer.to(big, [("If-Range", "\"x\""), ("Range", "bytes=0-1")], port: port).status == 200)
    }

    @Test(arguments: [
        ("/nl-nl/x/y/z", "404 nl-nl", "/nl-nl/index.html"), ("/en-us/x", "404 en-us", "/en-us/index.html"),
        ("/x", "404 of none", nil),
    ])
    func anUnknownAddressIsAnsweredInItsLanguage(_ path: String, _ text: String, _ link: String?) throws {
        let answer = try HTTPAnswer.to(path, port: port)
        #expect(answer.status == 404)
        #expect(answer.text.contains(text), "\(answer.text)")
        #expect(answer.text.contains("href=\"/assets/naslag.css\""), "\(answer.text)")
        #expect(answer.fields["x-content-type-options"] == "nosniff")
        if let link { #expect(answer.text.contains("href=\"\(link)\""), "\(answer.text)") }
    }

    @Test(arguments: ["/link.txt", "/out/secret.txt", "/.naslag/manifest", "/../secret.txt", "/%2e%2e/secret.txt"])
    func nothingElseIsReached(_ path: String) throws {
        let answer = try HTTPAnswer.to(path, port: port)
        #expect([400, 403, 404].contains(answer.status), "\(answer.status)")
        #expect(!answer.text.contains("SECRET"))
    }

    @Test func itCanOnlyBeReadAndOnlyUnderItsName() throws {
        #expect(try HTTPAnswer.to("/nl-nl/index.html", method: "POST", port: port).status == 405)
        #expect(try HTTPAnswer.to("/nl-nl/index.html", method: "DELETE", port: port).status == 405)
        #expect(try HTTPAnswer.to("/nl-nl/", host: "evil.example", port: port).status == 421)
    }

    @Test(arguments: ["nl-nl", "en-us"])
    func aSiteIsWalkedFromItsHomeThroughAllItsLinks(_ locale: String) throws {
        var waiting = ["/\(locale)/"]
        var seen: Set<String> = []
        while let path = waiting.popLast() {
            guard seen.insert(path).inserted else { continue }
            let answer = try HTTPAnswer.to(path, port: port)
            #expect(answer.status == 200, "\(path)")
            guard answer.fields["content-type"]?.hasPrefix("text/html") == true else { continue }
            for link in answer.text.matches(of: #/(?:href|src)="([^"#]+)/#) {
                let base = URL(string: "http://localhost" + path)
                if let target = URL(string: String(link.1), relativeTo: base)?.absoluteURL.path() {
                    waiting.append(target)
                }
            }
        }
        #expect(seen.contains("/assets/naslag.css"), "\(seen)")
    }
}
