import Codes
import Foundation
import Lookup
import Testing

@Suite("An index that is not whole") struct DamagedIndexTests {
    @Test("is refused at every length that it can be cut to, with advice") func truncated() throws {
        let bytes = IndexWriter.bytes(of: Samples.book)
        for length in 0..<bytes.count {
            let file = try IndexFile(Array(bytes[..<length]))
            let error = try #require(throws: IndexError.self, "\(length) bytes") { try LookupIndex(file.path) }
            #expect(error.description.contains("build again with 'naslag build'"))
        }
    }

    @Test("gives the same answer or an error, whichever byte is wrong") func flipped() throws {
        let bytes = IndexWriter.bytes(of: Samples.book)
        let right = try answers(of: bytes)
        for position in bytes.indices {
            var wrong = bytes
            wrong[position] = ~wrong[position]
            guard let answers = try? answers(of: wrong) else { continue }
            #expect(answers == right, "byte \(position) of \(bytes.count)")
        }
    }

    /// With `NASLAG_DAMAGE=all` 20,000 of them, which takes minutes; `.ci/long` runs that.
    @Test("gives the same answer or an error, whatever a disk does to it") func damaged() throws {
        var book = Samples.book
        book.sheets = (0..<60).map { Samples.sheet("5.\($0 / 100).\($0 % 100)", titles: ["en-US": "Title \($0)"]) }
        let bytes = IndexWriter.bytes(of: book)
        let right = try answers(of: bytes)
        var random = SystemRandomNumberGenerator()
        var refused = 0
        for _ in 0..<(ProcessInfo.processInfo.environment["NASLAG_DAMAGE"] == "all" ? 20_000 : 200) {
            let (wrong, damage) = Self.damaged(bytes, &random)
            guard wrong != bytes else { continue }
            do { #expect(try answers(of: wrong) == right, "\(damage)") } catch { refused += 1 }
        }
        // All of it is read here, but for the rest of the last block of hashes.
        #expect(refused > 100, "\(refused)")
    }

    /// Zeros, noise, a piece from elsewhere, a wrong bit, a missing end.
    private static func damaged(
        _ bytes: [UInt8], _ random: inout some RandomNumberGenerator
    ) -> (bytes: [UInt8], damage: String) {
        var wrong = bytes
        let count = [1, 8, 64, 512, 4_096].randomElement(using: &random) ?? 1
        let start = Int.random(in: 0..<bytes.count, using: &random)
        let place = start..<min(start + count, bytes.count)
        let kind = ["zeros", "noise", "elsewhere", "bit", "end"].randomElement(using: &random) ?? ""
        switch kind {
        case "zeros": for index in place { wrong[index] = 0 }
        case "noise": for index in place { wrong[index] = UInt8.random(in: 0...255, using: &random) }
        case "elsewhere":
            let from = Int.random(in: 0...bytes.count - place.count, using: &random)
            wrong.replaceSubrange(place, with: bytes[from..<from + place.count])
        case "bit": wrong[start] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        default: wrong = Array(bytes[..<start])
        }
        return (wrong, "\(kind) of \(place.count) at \(start) of \(bytes.count)")
    }

    /// All that an index tells.
    private func answers(of bytes: [UInt8]) throws -> String {
        let file = try IndexFile(bytes)
        defer { withExtendedLifetime(file) {} }
        let index = try LookupIndex(file.path)
        let sheets = try index.codes.map { try index.sheet($0, Samples.order) }
        return try "\(index.languages) \(index.edition) \(index.schemes.map(\.pattern)) \(sheets) \(index.literals()) "
            + "\(index.reasons(Samples.order)) \(index.vendors()) \(index.phrases()) \(index.symbolicNames())"
    }

    @Test("says what it is instead") func foreign() throws {
        let file = try IndexFile(Array(repeating: UInt8(ascii: "x"), count: 100))
        #expect(try #require(throws: IndexError.self) { try LookupIndex(file.path) }.reason == .foreign)
        var bytes = IndexWriter.bytes(of: Samples.book)
        bytes[8] = 9
        let newer = try IndexFile(bytes)
        #expect(try #require(throws: IndexError.self) { try LookupIndex(newer.path) }.reason == .otherVersion(9))
        #expect(throws: IndexError.self) { try LookupIndex("/nowhere/explain.index") }
    }
}
