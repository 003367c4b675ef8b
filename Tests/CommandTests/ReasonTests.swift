import Explaining
import Foundation
import Lookup
import Terms
import Testing

/// Holds the answers of the knowledge base that comes with the program to what people read out of real bounces: their
/// reason, who can mend it, and what became of the message.
@Suite("The reasons of real bounces") struct ReasonTests {
    /// One bounce, with every answer that is right.
    private struct Case {
        let name: String
        let bytes: [UInt8]
        let reasons: Set<String>
        let parties: Set<String>
        let outcome: String
    }

    private static let shared = Answers.package.deletingLastPathComponent().appending(path: "shared")
    private static let isThere = FileManager.default.fileExists(
        atPath: shared.appending(path: "facts/field-gold.tsv").path())

    private enum Collection: String, Sendable {
        case invented, messages, posts, localized

        func cases() throws -> [Case] {
            switch self {
            case .invented:
                let fixtures = Answers.package.appending(path: "Tests/BouncesTests/Fixtures")
                return try ReasonTests.messages(
                    fixtures.appending(path: "gold.tsv"), fixtures.appending(path: "invented"))
            case .messages:
                let folder = ReasonTests.shared.appending(path: "corpus/bounces/sisimai")
                return try ReasonTests.messages(folder.appending(path: "gold.tsv"), folder)
            case .posts: return try ReasonTests.posts()
            case .localized: return try ReasonTests.localized()
            }
        }
    }

    /// The share of reasons that has to be right, and the one that may be wrong.
    private static let collections: [(Collection, right: Double, wrong: Double)] =
        [(.invented, 0.85, 0.05)]
        + (isThere ? [(.messages, 0.85, 0.03), (.posts, 0.85, 0.05), (.localized, 0.8, 0.05)] : [])

    private static func rows(_ path: String) throws -> [[String]] { try rows(shared.appending(path: path)) }

    private static func rows(_ file: URL) throws -> [[String]] {
        try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
            .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    }

    private static func alternatives(_ field: String) -> Set<String> {
        Set(field.split(separator: "|").map(String.init))
    }

    /// 272 messages of people, or the invented ones that tell a reason, and the reading of each.
    private static func messages(_ gold: URL, _ folder: URL) throws -> [Case] {
        try rows(gold).map { row in
            let file = folder.appending(path: row[0])
            return Case(
                name: row[0], bytes: [UInt8](try Data(contentsOf: file)), reasons: alternatives(row[1]),
                parties: alternatives(row[2]), outcome: row[3])
        }
    }

    /// 109 posts of people who asked.
    private static func posts() throws -> [Case] {
        let gold = Dictionary(try rows("facts/field-gold.tsv").map { ($0[0], $0) }) { first, _ in first }
        return try rows("facts/field-cases.tsv").map { row in
            let read = try #require(gold[row[0]], "\(row[0])")
            return Case(
                name: row[0], bytes: Array(row[3].replacing("\\n", with: "\n").utf8), reasons: alternatives(read[1]),
                parties: alternatives(read[2]), outcome: read[3])
        }
    }

    /// 81 bounces of sixteen languages, whose table has older words for parties and outcomes.
    private static func localized() throws -> [Case] {
        let words = ["sender": "user", "permanent": "failed", "temporary": "delayed"]
        return try rows("facts/localized-cases.tsv").map { row in
            Case(
                name: row[0], bytes: Array(row[3].replacing("\\n", with: "\n").utf8), reasons: alternatives(row[4]),
                parties: Set(alternatives(row[5]).map { words[$0] ?? $0 }), outcome: words[row[6]] ?? row[6])
        }
    }

    private static func explainer() throws -> Explainer {
        let index = try LookupIndex(Answers.folder.get().appending(path: "Output/data/explain.index").path())
        return try Explainer(index: index, choice: #require(LanguageChoice.strict("en-US", among: index.languages)))
    }

    @Test("are given, and hardly ever another; a failure is never called a delay", arguments: collections)
    private func reasons(collection: Collection, right: Double, wrong: Double) throws {
        let cases = try collection.cases()
        let explainer = try Self.explainer()
        var hits: [Case] = []
        var (misses, parties, lost): ([String], [String], [String]) = ([], [], [])
        for bounce in cases {
            let answer = try explainer.explain(bounce.bytes, name: bounce.name).answers.first?.effects
            let reason = answer?.reason?.rawValue ?? "unknown"
            if bounce.reasons.contains(reason) {
                hits.append(bounce)
                if !bounce.parties.contains(answer?.fixBy?.rawValue ?? "unknown"), reason != "unknown" {
                    parties.append("\(bounce.name): \(answer?.fixBy?.rawValue ?? "unknown")")
                }
            } else if reason != "unknown" {
                misses.append("\(bounce.name): \(reason)")
            }
            if bounce.outcome == "failed", answer?.outcome == .delayed { lost.append(bounce.name) }
        }
        #expect(Double(hits.count) >= right * Double(cases.count), "\(hits.count) of \(cases.count)")
        #expect(Double(misses.count) <= wrong * Double(cases.count), "\(misses)")
        #expect(Double(parties.count) <= 0.05 * Double(hits.count), "\(parties)")
        #expect(lost == [])
    }
}
