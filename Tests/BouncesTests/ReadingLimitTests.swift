import Codes
import Testing

@testable import Bounces

@Suite("A limit that was met is told") struct ReadingLimitTests {
    private static let report = "550 5.7.705 Access denied, tenant has exceeded threshold\n"

    private static func message(_ body: String, header: String = "") -> String {
        "From: a@example.com\nSubject: Undeliverable\nMIME-Version: 1.0\n\(header)\(body)"
    }

    private static func multipart(_ parts: [String]) -> String {
        message("Content-Type: multipart/mixed; boundary=b\n\n" + parts.map { "--b\n\($0)\n" }.joined() + "--b--\n")
    }

    private static func nested(_ depth: Int) -> String {
        let open = (0..<depth).map { "Content-Type: multipart/mixed; boundary=b\($0)\n\n--b\($0)\n" }.joined()
        return message("\(open)Content-Type: text/plain\n\n\(report)")
    }

    static let messages: [(name: String, text: String, limits: Set<ReadingLimit>)] = [
        ("a report", message("Content-Type: text/plain\n\n\(report)"), []),
        ("15 levels", nested(15), []), ("20 levels", nested(20), [.depth]),
        ("200 parts", multipart(Array(repeating: "\nx", count: 199) + ["\n\(report)"]), []),
        ("201 parts", multipart(Array(repeating: "\nx", count: 200) + ["\n\(report)"]), [.parts]),
        ("12,000 parts", multipart(Array(repeating: "\nx", count: 12_000) + ["\n\(report)"]), [.parts]),
        (
            "500 fields", message("Content-Type: text/plain\n\nx\n", header: String(repeating: "X-A: b\n", count: 490)),
            []
        ),
        (
            "600 fields", message("Content-Type: text/plain\n\nx\n", header: String(repeating: "X-A: b\n", count: 600)),
            [.headers]
        ),
        (
            "40,000 lines like fields",
            message("Content-Type: text/plain\n\n" + String(repeating: "a: b\n", count: 40_000) + "\n\(report)"),
            []
        ),
        (
            "60,000 fields of parts",
            multipart(
                Array(
                    repeating: "Content-Type: text/plain\n" + String(repeating: "X: y\n", count: 400) + "\nx",
                    count: 150)
                    + ["\n\(report)"]),
            [.headers]
        ),
        ("a long text", String(repeating: "word ", count: 60_000) + report, [.text]),
        (
            "a long part",
            message("Content-Type: text/plain\n\n" + String(repeating: "word\n", count: 60_000) + report),
            [.text]
        ),
    ]

    @Test("and nothing is told where none was met", arguments: messages)
    func limits(name: String, text: String, limits: Set<ReadingLimit>) {
        let bounce = BounceReader.read(text)
        #expect(bounce.limits == limits, "\(name)")
        // A code is told, or that one may be missed.
        #expect(bounce.codes.isEmpty || bounce.codes[0].code.spelling == "5.7.705", "\(name)")
    }

    @Test("also of an input over 8 MiB") func size() {
        let text = Self.message("Content-Type: text/plain\n\n\(Self.report)\n") + String(repeating: " ", count: 8 << 20)
        #expect(BounceReader.read(text).limits.contains(.size))
    }
}
