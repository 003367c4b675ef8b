import Foundation
import Testing

@Suite("Words as a question") struct QuestionTests {
    /// The reasons of the answers.
    private func reasons(_ words: String, _ language: String) throws -> [String] {
        let result = try Answers.explain("--json", "-L", language, "--", words)
        let object = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
        return (object["answers"] as? [[String: Any]] ?? []).map { $0["reason"] as? String ?? "?" }
    }

    @Test(
        "are answered by the reason that people ask for with them, in either language",
        arguments: [
            ("printer", "sign-in"), ("greylisted", "greylisted"), ("mailbox is disabled", "recipient-disabled"),
            ("SPF", "spf"),
            ("spf?", "spf"), ("blocked by Spamhaus", "block-listed"), ("postvak vol", "mailbox-full"),
            ("Printer kan niet verzenden", "sign-in"), ("geblokkeerd door Spamhaus", "block-listed"),
            ("mailbox-full", "mailbox-full"),
            ("why is it blocked by Spamhaus?", "block-listed"), ("waarom is mijn postvak vol", "mailbox-full"),
        ], ["en-US", "nl-NL"])
    func answered(_ question: (words: String, reason: String), language: String) throws {
        let found = try reasons(question.words, language)
        #expect(found.first == question.reason, "\(question.words): \(found)")
    }

    @Test(
        "are no answer where everybody uses them",
        arguments: ["code", "name", "mail", "server", "error", "bericht", "the", "not"])
    func common(_ word: String) throws {
        let result = try Answers.explain("--json", "--", word)
        #expect(result.status == 1 && result.output.contains(#""answers":[]"#), "\(word): \(result.output)")
    }

    @Test("are told in the reader's language, with its page and its manual page") func words() throws {
        let dutch = try Answers.explain("-L", "nl-NL", "--", "blocked by Spamhaus").output
        #expect(dutch.contains("blokkeringslijst") && dutch.contains("reasons/block-listed.html"), "\(dutch)")
    }
}
