import Explaining
import Foundation
import Lookup
import Phrases
import Terms
import Testing
import Triage

@Suite("Triage and explain") struct CorpusTests {
    /// Folders of messages: the invented ones, and real ones where they are beside the project.
    private static let folders = ["Tests/BouncesTests/Fixtures/invented", "../shared/corpus/bounces/sisimai"].filter {
        FileManager.default.fileExists(atPath: $0)
    }
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

    /// A byte of a field's name (RFC 5322 section 3.6.8), as most are.
    private static func isName(_ byte: UInt8) -> Bool {
        byte == 0x2D || (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte & 0xDF)
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

    @Test("answer the same of each message of a folder", arguments: folders)
    func messages(folder: String) throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".eml") }
        var messages: [String: Data] = [:]
        var expected: [String: Int] = [:]
        for name in names {
            let bytes = try Data(contentsOf: URL(filePath: "\(folder)/\(name)"))
            // What somebody copied out of a message is read line by line, as a log is.
            guard let first = bytes.firstIndex(where: { !Self.isName($0) }), first > 0, bytes[first] == 0x3A else {
                continue
            }
            messages[name] = bytes
            expected[key(try explainer.explain([UInt8](bytes), name: name).answers.first?.effects), default: 0] += 1
        }
        let result = try library.triage(messages)
        // Without an answer it is a report whose reason is not known, or none.
        let silent = expected.removeValue(forKey: key(nil)) ?? 0
        var found = counts(result)
        let unknown = found.removeValue(forKey: key(nil)) ?? 0
        #expect(found == expected)
        #expect(result.count + result.others == messages.count && unknown <= silent, "\(unknown) of \(silent)")
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
