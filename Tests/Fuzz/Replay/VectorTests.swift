import Foundation
import Testing

/// Attacks on the readers of a page, each in every place that an article has for text: `Vectors/payloads.txt` in
/// `Vectors/contexts.txt`.
@Suite("Attacks in every place of an article")
struct VectorTests {
    static let payloads = lines("payloads")
    static let contexts = lines("contexts")

    @Test("leave only allowed elements, attributes and addresses", arguments: contexts)
    func allowed(context: String) {
        #expect(Self.payloads.count > 150)
        for payload in Self.payloads {
            let article = context.replacing("{}", with: payload)
            let complaint = FuzzTarget.article.complaint(about: Array(article.utf8))
            #expect(complaint == nil, "\(complaint ?? ""): \(article.debugDescription)")
        }
    }

    /// The lines of a file, with `\n`, `\t`, `\\` and `\u202e` read.
    private static func lines(_ name: String) -> [String] {
        let text = (try? String(contentsOfFile: "Tests/Fuzz/Vectors/\(name).txt", encoding: .utf8)) ?? ""
        return text.split(separator: "\n").map { line in
            var result = ""
            var rest = line[...]
            while let backslash = rest.firstIndex(of: "\\") {
                result += rest[..<backslash]
                rest = rest[rest.index(after: backslash)...]
                switch rest.popFirst() {
                case "n": result += "\n"
                case "t": result += "\t"
                case "u":
                    let scalar = UInt32(rest.prefix(4), radix: 16).flatMap(Unicode.Scalar.init)
                    result.unicodeScalars.append(scalar ?? "?")
                    rest = rest.dropFirst(4)
                case let other: result += other.map { String($0) } ?? ""
                }
            }
            return result + rest
        }
    }
}
