import Foundation
import Testing

/// What `naslag build --hosting` writes, in the servers that it is written for.
@Suite("A site in the servers of others")
struct HostingTests {
    /// A server, and where the site stands on it.
    struct Place: Sendable, CustomTestStringConvertible {
        let host: Host
        let prefix: String
        var testDescription: String { "\(host) at \(prefix)/" }
    }

    static let places = Host.allCases.filter(\.isInstalled).flatMap { host in
        ["", "/errors"].map { Place(host: host, prefix: $0) }
    }

    @Test("is answered by language at its root, and nowhere else", arguments: places)
    func languages(place: Place) throws {
        let (site, server, at) = try Self.serve(place)
        defer { withExtendedLifetime((site, server)) {} }
        let cases: [(String?, String)] = [
            ("nl-BE,nl;q=0.9,en;q=0.8", "/nl-nl/"), ("fr,en-GB;q=0.7,nl;q=0.3", "/en-us/"), ("EN", "/en-us/"),
            ("fr", "/index.html"), ("tlh-en, enm", "/index.html"), (nil, "/index.html"),
        ]
        for (languages, home) in cases {
            let fields = languages.map { [("Accept-Language", $0)] } ?? []
            let answer = try HTTPAnswer.to("\(at)/", fields, port: server.port)
            #expect(answer.status == 302, "\(languages ?? "-")")
            #expect(Self.path(answer.fields["location"]) == at + home, "\(languages ?? "-")")
            #expect(answer.fields["vary"]?.contains("Accept-Language") == true, "\(answer.fields)")
            #expect(try HTTPAnswer.to(at + home, fields, port: server.port).status == 200)
        }
        if !at.isEmpty { #expect([301, 302, 308].contains(try HTTPAnswer.to(at, port: server.port).status)) }
    }

    @Test("answers what is not there in the language of the address, with links that lead somewhere", arguments: places)
    func missing(place: Place) throws {
        let (site, server, at) = try Self.serve(place)
        defer { withExtendedLifetime((site, server)) {} }
        for (path, text) in [
            ("/nl-nl/x/y/z", "404 nl-nl"), ("/en-us/codes/x.html", "404 en-us"), ("/x", "404 of none"),
        ] {
            let answer = try HTTPAnswer.to(at + path, port: server.port)
            #expect(answer.status == 404 && answer.text.contains(text), "\(path): \(answer.status) \(answer.text)")
            #expect(answer.fields["content-type"]?.hasPrefix("text/html") == true, "\(answer.fields)")
            #expect(answer.fields["x-content-type-options"] == "nosniff", "\(answer.fields)")
            let link = try #require(answer.text.firstMatch(of: #/rel="stylesheet" href="([^"]+)"/#))
            #expect(try HTTPAnswer.to(String(link.1), port: server.port).status == 200, "\(link.1)")
        }
    }

    @Test("tells browsers what they must not do, and how long they may keep what they got", arguments: places)
    func headers(place: Place) throws {
        let (site, server, at) = try Self.serve(place)
        defer { withExtendedLifetime((site, server)) {} }
        let kept = [
            ("/nl-nl/", "no-cache"), ("/assets/naslag.css", "public, max-age=3600, must-revalidate"),
            ("/assets/search.0123abcd.js", "public, max-age=31536000, immutable"),
        ]
        for (path, value) in kept {
            let fields = try HTTPAnswer.to(at + path, port: server.port).fields
            #expect(fields["cache-control"] == value, "\(path)")
            #expect(fields["content-security-policy"]?.contains("frame-ancestors 'none'") == true)
            #expect(fields["referrer-policy"] == "no-referrer")
        }
        let manual = try HTTPAnswer.to("\(at)/man/man7/5.7.705.7", port: server.port)
        #expect(
            manual.status == 200 && manual.fields["content-type"]?.hasPrefix("text/plain") == true, "\(manual.fields)")
    }

    @Test("sends the copies that are compressed already", arguments: places)
    func compressed(place: Place) throws {
        let (site, server, at) = try Self.serve(place)
        defer { withExtendedLifetime(server) {} }
        let path = "/en-us/codes/index.html"
        let plain = try HTTPAnswer.to(at + path, port: server.port)
        let packed = try HTTPAnswer.to(at + path, [("Accept-Encoding", "gzip")], port: server.port)
        #expect(plain.text == SmallSite.bigPage && plain.fields["content-encoding"] == nil)
        #expect(packed.fields["content-encoding"] == "gzip", "\(packed.fields)")
        #expect(packed.body == [UInt8](FileManager.default.contents(atPath: site.path + path + ".gz") ?? Data()))
        #expect(packed.fields["content-type"]?.hasPrefix("text/html") == true, "\(packed.fields)")
        #expect(packed.fields["vary"]?.contains("Accept-Encoding") == true, "\(packed.fields)")
    }

    @Test("can only be read, and shows nothing that is hidden", arguments: places)
    func hidden(place: Place) throws {
        let (site, server, at) = try Self.serve(place)
        defer { withExtendedLifetime((site, server)) {} }
        for path in ["/.naslag/manifest", "/.htaccess", "/hosting/nginx.conf", "/../secret.txt", "/%2e%2e/secret.txt"] {
            let answer = try HTTPAnswer.to(at + path, port: server.port)
            #expect([400, 403, 404].contains(answer.status), "\(path): \(answer.status)")
            #expect(!answer.text.contains("SECRET") && !answer.text.contains("hidden"), "\(path): \(answer.text)")
        }
        for method in ["POST", "DELETE"] {
            let answer = try HTTPAnswer.to("\(at)/nl-nl/index.html", method: method, port: server.port)
            #expect(answer.status == 405, "\(method): \(answer.status)")
        }
    }

    private static func serve(_ place: Place) throws -> (SmallSite, ServerProcess, String) {
        let site = try SmallSite(at: place.prefix)
        try site.put("assets/search.0123abcd.js", "'use strict';")
        try site.put("hosting/nginx.conf", "hidden")
        try site.compress()
        // Apache gives up root.
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: site.root)
        return (site, try place.host.serve(site.root + "/www", at: place.prefix, beside: site.root), place.prefix)
    }

    private static func path(_ location: String?) -> String? {
        location.flatMap { $0.hasPrefix("http") ? URL(string: $0)?.path(percentEncoded: false) : $0 }
    }
}
