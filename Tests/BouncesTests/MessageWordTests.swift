import Languages
import Testing

@testable import Bounces

@Suite("Words that tell kinds of messages apart") struct MessageWordTests {
    @Test("are found by each row alone and in a subject, and not inside a longer word")
    func rows() {
        for (kind, phrase) in MessageWords.table.rows {
            let plain = phrase.replacing("*", with: "x")
            for text in [plain, "Re: [\(plain)] x"] {
                #expect(MessageWords.table.has(kind, in: text), "\(kind) \(phrase): \(text)")
            }
            guard plain == phrase, plain.utf8.allSatisfy({ $0 < 0x80 }) else { continue }
            let alone = WordTable([Array("\(kind)\t\(phrase)".utf8)])
            #expect(!alone.has(kind, in: "x\(plain)") || plain.first?.isLetter == false, "\(kind) \(phrase)")
        }
        #expect(MessageWords.table.rows.count > 120)
    }

    @Test(
        "are whole words, whatever stands between them",
        arguments: [
            (MessageWords.unsubscribe, "Could not remove message 5", false),
            (.unsubscribe, "Please remove me from the list", true),
            (.bounce, "Your mail could not be\n delivered", true), (.bounce, "Undeliverable: report", true),
            (.bounce, "Onbestelbaar: verslag", true), (.autoReply, "Afwezigheidsbericht", true),
            (.bounce, "メールを配信できませんでした", true), (.daemon, "MicrosoftExchange329e71ec@example.com", true),
            (.bounce, "Couldn’t be delivered", true), (.daemon, "mypostmasters@example.com", false),
        ])
    func whole(_ kind: MessageWords, _ text: String, _ found: Bool) {
        #expect(kind.stand(in: text) == found, "\(text)")
    }
}
