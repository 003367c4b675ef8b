import Foundation

/// The answer to one request, as it came over the wire.
struct HTTPAnswer {
    let status: Int
    /// By name in lower case.
    let fields: [String: String]
    let body: [UInt8]

    /// Status 0 for a connection that was closed without a word.
    init(_ bytes: [UInt8]) {
        let end = bytes.firstRange(of: Array("\r\n\r\n".utf8)) ?? bytes.endIndex..<bytes.endIndex
        let lines = String(decoding: bytes[..<end.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        let words = lines[0].split(separator: " ")
        status = words.count > 1 ? Int(words[1]) ?? 0 : 0
        fields = Dictionary(
            lines.dropFirst().compactMap { line in
                line.firstIndex(of: ":").map {
                    (line[..<$0].lowercased(), line[line.index(after: $0)...].trimmingCharacters(in: .whitespaces))
                }
            }, uniquingKeysWith: { $0 + ", " + $1 })
        body = Array(bytes[end.upperBound...])
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    /// Sends bytes as they are.
    static func toRaw(_ request: [UInt8], port: Int) throws -> HTTPAnswer {
        let connection = try RawConnection(port: port)
        try? connection.send(request)
        return HTTPAnswer(connection.receive())
    }

    /// Sends a request that names its host, unless `host` is nil.
    static func to(
        _ target: String, _ fields: [(String, String)] = [], method: String = "GET", host: String? = "localhost",
        port: Int
    ) throws -> HTTPAnswer {
        let lines = (host.map { [("Host", $0)] } ?? []) + fields + [("Connection", "close")]
        let head = lines.map { "\($0): \($1)\r\n" }.joined()
        return try toRaw(Array("\(method) \(target) HTTP/1.1\r\n\(head)\r\n".utf8), port: port)
    }
}
