import Testing

@Suite("Requests of HTTP/1")
struct RequestGuardTests {
    /// The status lines of all answers, and whether the server ended the connection.
    private static func answers(_ request: String) throws -> (lines: [String], isClosed: Bool) {
        let site = try SmallSite()
        let server = try ServerProcess(preview: site.path)
        let connection = try RawConnection(port: server.port, timeout: 14)
        try connection.send(Array(request.utf8))
        let start = ContinuousClock.now
        let text = String(decoding: connection.receive(), as: UTF8.self)
        let lines = text.split(separator: "\r\n").filter { $0.hasPrefix("HTTP/1.") }.map(String.init)
        return (lines, .now - start < .seconds(12))
    }

    @Test(
        "A body in a coding that nobody decodes is refused, and nothing behind it is read",
        arguments: [
            "foo", "gzip", "identity", "foo, chunked", "gzip, chunked", "chunked, foo", "xchunked", "\"chunked\"",
            "chunked\r\nTransfer-Encoding: gzip",
        ])
    func codings(coding: String) throws {
        let (lines, isClosed) = try Self.answers(
            "GET / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: \(coding)\r\n\r\n0\r\n\r\n"
                + "GET /nl-nl/ HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(lines.count == 1, "\(lines)")
        #expect(lines.first?.contains(" 501 ") == true || lines.first?.contains(" 400 ") == true, "\(lines)")
        #expect(isClosed)
    }

    @Test("A chunked body is read over")
    func chunked() throws {
        let (lines, _) = try Self.answers(
            "GET /nl-nl/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nTransfer-Encoding: Chunked\r\n\r\n0\r\n\r\n"
        )
        #expect(lines == ["HTTP/1.1 200 OK"])
    }

    @Test(
        "The authority of the target counts, whatever the header says",
        arguments: [
            ("http://localhost/nl-nl/", "localhost", 200), ("http://127.0.0.1:80/nl-nl/", "evil.example", 200),
            ("http://evil.example/nl-nl/", "localhost", 421), ("HTTPS://evil.example", "localhost", 421),
            ("http://localhost@evil.example/", "localhost", 421), ("/nl-nl/", "evil.example", 421),
            ("ftp://localhost/nl-nl/", "localhost", 400),
        ])
    func authority(target: String, host: String, status: Int) throws {
        let (lines, _) = try Self.answers("GET \(target) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
        #expect(lines.count == 1)
        #expect(lines.first?.contains(" \(status) ") == true, "\(lines)")
    }

    @Test(
        "The connection ends after a request of HTTP/1.0, answered or refused",
        arguments: [
            ("GET /nl-nl/", "localhost"), ("POST /", "localhost"), ("GET /", "evil.example"), ("GET /\\", "localhost"),
        ])
    func versions(line: String, host: String) throws {
        let (lines, isClosed) = try Self.answers("\(line) HTTP/1.0\r\nHost: \(host)\r\n\r\n")
        #expect(lines.count == 1, "\(lines)")
        #expect(isClosed)
    }
}
