import Explaining
import Foundation
import Lookup
import Phrases
import Terms
import Testing
import Triage

@Suite("Triage and explain") struct CorpusTests {
    private static let corpus = "../shared/corpus/bounces/sisimai"
    private static let words = "Content/codes/words"
    private let library: Library
    private let explainer: Explainer

    init() throws {
        library = try Library(phrases: try Self.phrases())
        explainer = try Explainer(
            index: library.index, choice: LanguageChoice.strict("en-US", among: library.index.languages)!)
    }

    /// The words that come with the program.
    private static func phrases() throws -> PhraseFiles.Content {
        var content = PhraseFiles.Content()
        for name in PhraseFiles.names {
            let text = try String(contentsOfFile: "\(words)/\(name)", encoding: .utf8)
            #expect(PhraseFiles.add(text, name: name, to: &content) == [])
        }
        return content
    }

    /// What `naslag explain` comes down to.
    private func key(_ effects: Answer.Effects?) -> String {
        [effects?.reason?.rawValue, effects?.code, effects?.vendor, effects?.fixBy?.rawValue].map { $0 ?? "-" }.joined(
            separator: " ")
    }

    private func key(_ finding: Finding) -> String {
        [finding.reason?.rawValue, finding.code, finding.vendor, finding.fixBy?.rawValue].map { $0 ?? "-" }.joined(
            separator: " ")
    }

    private func counts(_ result: TriageResult) -> [String: Int] {
        Dictionary(result.groups.map { (key($0.finding), $0.count) }, uniquingKeysWith: +)
    }

    @Test(
        "answer the same of each message of a folder",
        .enabled(if: FileManager.default.fileExists(atPath: corpus), "the corpus is not beside the project"))
    func messages() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.corpus).filter { $0.hasSuffix(".eml") }
        var expected: [String: Int] = [:]
        for name in names {
            let bytes = [UInt8](try Data(contentsOf: URL(filePath: "\(Self.corpus)/\(name)")))
            expected[key(try explainer.explain(bytes, name: name).answers.first?.effects), default: 0] += 1
        }
        let result = try library.triage(path: Self.corpus)
        // Without an answer it is a report whose reason is not known, or none.
        let silent = expected.removeValue(forKey: key(nil)) ?? 0
        var found = counts(result)
        let unknown = found.removeValue(forKey: key(nil)) ?? 0
        #expect(found == expected)
        #expect(result.count + result.others == names.count && unknown <= silent, "\(unknown) of \(silent)")
    }

    /// Names and numbers differ from line to line, and what is remembered of one must hold for the others.
    @Test("answer the same of each line of a log, in whatever order") func lines() throws {
        let phrases = try Self.phrases().phrases.filter { $0.role == .words || $0.role == .literal }
        let hosts = [
            "mx1.example.net", "gmail-smtp-in.l.google.com", "mta7.am0.yahoodns.net", "a.mail.protection.outlook.com",
        ]
        var lines: [String] = []
        var expected: [String: Int] = [:]
        for (number, phrase) in phrases.enumerated() where number % 12 == 0 {
            let words = phrase.words.replacing("*", with: "x\(number)@example.org")
            for (turn, code) in ["550 5.1.1", "554 5.7.1", "451 4.7.0"].enumerated() {
                let said =
                    "host \(hosts[(number + turn) % 4])[192.0.2.\(number % 250)] said: \(code) \(words) (in reply to RCPT TO command)"
                lines.append(
                    "4A1B2C\(number): to=<kim\(number)@example.net>, relay=none, dsn=\(code.dropFirst(4)), status=bounced (\(said))"
                )
                expected[key(try explainer.explain([said]).answers.first?.effects), default: 0] += 1
            }
        }
        #expect(lines.count > 300)
        #expect(counts(try library.triage(["a.log": lines.joined(separator: "\n")])) == expected)
        #expect(counts(try library.triage(["a.log": lines.reversed().joined(separator: "\n")])) == expected)
    }
}
