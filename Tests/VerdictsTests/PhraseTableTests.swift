import Phrases
import Terms
import Testing

/// The automaton that all words of servers become.
@Suite struct PhraseTableTests {
    private func reasons(_ text: String, _ phrases: Phrase...) -> [Reason?] {
        PhraseTable(PhraseCompiler.bytes(of: phrases))!.matches(in: PlainText(text)).map(\.reason)
    }

    @Test func findsPhrasesWhateverTheirCaseAndTheirLineEnds() {
        let phrase = Phrase("User unknown", .words, reason: .recipientUnknown)
        #expect(reasons("550 USER\n  Unknown", phrase) == [.recipientUnknown])
        #expect(reasons("550 user\n\nunknown", phrase) == [])
    }

    @Test func findsOneThatEndsInsideAnother() {
        let inner = Phrase("mailbox full", .words, reason: .mailboxFull)
        let outer = Phrase("the mailbox fully gone", .words, reason: .recipientUnknown)
        #expect(reasons("the mailbox full", inner, outer) == [.mailboxFull])
    }

    @Test func takesPartsInTheirOrderOnOneLine() {
        let phrase = Phrase("odbiorca * nie istnieje", .words, reason: .recipientUnknown)
        #expect(reasons("Odbiorca <kim@example.net> nie istnieje", phrase) == [.recipientUnknown])
        #expect(reasons("nie istnieje odbiorca", phrase) == [])
    }

    @Test func leavesOutPartsOfWords() {
        #expect(reasons("marble", Phrase("rbl", .words, reason: .blockListed)) == [])
        #expect(reasons("an RBL.", Phrase("rbl", .words, reason: .blockListed)) == [.blockListed])
    }

    /// In mail of a test the address gives the answer away.
    @Test func leavesOutAddressesHostsAndLinks() {
        let phrase = Phrase("mailboxfull", .words, reason: .mailboxFull)
        #expect(reasons("<mailboxfull@example.net> no", phrase) == [])
        #expect(reasons("see https://example.net/#mailboxfull", phrase) == [])
        #expect(reasons("mailboxfull.example.net said no", phrase) == [])
        #expect(reasons("mailboxfull: no", phrase) == [.mailboxFull])
    }

    @Test func leavesOutTheNumbersOfLinesOfAReply() {
        let phrase = Phrase("message is likely unsolicited", .words, reason: .spamContent)
        #expect(reasons("550-5.7.1 This message is\n550 5.7.1 likely unsolicited mail", phrase) == [.spamContent])
    }

    @Test func readsBackWhatNumbersMean() {
        let code = CodeReason(code: "X.7.26", vendor: "gmail", reason: .senderUnauthenticated, fixBy: .admin)
        #expect(PhraseTable(PhraseCompiler.bytes(of: [], codes: [code]))?.codes == [code])
    }

    @Test(arguments: [0, 1, 19, 20, 40, 200]) func refusesBytesThatAreCutOff(_ count: Int) {
        let bytes = PhraseCompiler.bytes(of: [Phrase("mailbox full", .words, reason: .mailboxFull)])
        let table = PhraseTable(Array(bytes.prefix(count)))
        #expect(table.map(\.codes) == nil)
    }

    @Test func readsNothingBeyondItsBytesWhateverIsDamaged() {
        let bytes = PhraseCompiler.bytes(of: [
            Phrase("mailbox full", .words, reason: .mailboxFull),
            Phrase("odbiorca * nie istnieje", .words, reason: .recipientUnknown),
        ])
        let text = PlainText("the mailbox full of odbiorca Kim nie istnieje, mailbox")
        var damaged = bytes
        for place in bytes.indices {
            for value: UInt8 in [0, 1, 0x7F, 0xFF] {
                damaged[place] = value
                for match in PhraseTable(damaged)?.matches(in: text) ?? [] {
                    let range = match.range
                    #expect(
                        range.upperBound <= text.bytes.count && !range.isEmpty, "byte \(place) as \(value): \(range)")
                }
            }
            damaged[place] = bytes[place]
        }
    }

    @Test("A row that a user's files and the shipped ones share stands there once, the user's own first")
    func layers() {
        var shipped = PhraseFiles.Content()
        #expect(
            PhraseFiles.add(
                "user unknown\trecipient-unknown\nblocked\tblock-listed\n", name: "phrases.tsv", to: &shipped
            ).isEmpty)
        var own = PhraseFiles.Content()
        #expect(
            PhraseFiles.add("gone\trecipient-unknown\nblocked\tblock-listed\n", name: "phrases.tsv", to: &own).isEmpty)
        #expect(own.laid(over: shipped).phrases.map(\.words) == ["gone", "blocked", "user unknown"])
        #expect(shipped.laid(over: shipped).phrases == shipped.phrases)
    }
}
