import Bounces
import Codes
import Foundation
import Testing

/// Messages of our own invention in the shapes of many mail systems, in several languages, some of them damaged.
@Suite("The reader, on the shapes of many mail systems") struct InventedTests {
    @Test("names their codes and nothing else", arguments: Invented.all)
    func codes(_ message: Invented) throws {
        let codes = BounceReader.read(try message.bytes()).codes.map(\.code.spelling)
        #expect(codes == message.codes, "\(message.file): \(codes)")
    }

    @Test("says what they are", arguments: Invented.all)
    func kind(_ message: Invented) throws {
        #expect(BounceReader.read(try message.bytes()).kind.rawValue == message.kind, "\(message.file)")
    }

    @Test("reads the same with any line end", arguments: Invented.all)
    func lineEnds(_ message: Invented) throws {
        let text = String(decoding: try message.bytes(), as: UTF8.self)
        for end in ["\n", "\r\n", "\r"] {
            let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            #expect(BounceReader.read(lines.joined(separator: end)).codes.map(\.code.spelling) == message.codes)
        }
    }

    @Test("survives a cut at every byte", arguments: Invented.all)
    func truncated(_ message: Invented) throws {
        let bytes = try message.bytes()
        for end in stride(from: 0, to: bytes.count, by: 17) { _ = BounceReader.read(Array(bytes[..<end])) }
    }
}

struct Invented: Sendable, CustomTestStringConvertible {
    let file: String
    let kind: String
    let codes: [String]

    var testDescription: String { file }

    func bytes() throws -> [UInt8] {
        Array(try Data(contentsOf: Fixture.package.appending(path: "Tests/BouncesTests/Fixtures/invented/\(file)")))
    }

    static let all: [Invented] = Fixture.rows("invented.tsv").map { row in
        Invented(file: row[0], kind: row[1], codes: row[2] == "-" ? [] : row[2].split(separator: ",").map(String.init))
    }
}
