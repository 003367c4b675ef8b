internal import Bounces
internal import Phrases

/// Takes a bounce apart into what servers said.
struct StatementReader {
    let table: PhraseTable

    /// Those of the delivery status first, then what the words pass on, then the words as a whole.
    func statements(of bounce: Bounce) -> [Statement] {
        var statements: [Statement] = []
        for recipient in bounce.recipients.prefix(20) where recipient.diagnostic != nil || recipient.status != nil {
            let text = PlainText(recipient.diagnostic ?? "")
            statements.append(
                Statement(
                    source: .diagnostic, words: recipient.diagnostic ?? "",
                    matches: table.matches(in: text).filter(\.speaks),
                    arrow: text.bytes.place(of: Array(" -> ".utf8), in: 0..<text.bytes.count), recipient: recipient))
        }
        let text = PlainText(bounce.words)
        let matches = table.matches(in: text)
        // A copy of the message that comes behind the report.
        let end =
            matches.first { $0.role == .original && $0.range.lowerBound > text.bytes.count / 4 }?.range.lowerBound
            ?? text.bytes.count
        let told = matches.filter { $0.range.upperBound <= end }
        for range in Self.quoted(told, in: text, end: end) {
            statements.append(statement(.quoted, range, told, text, bounce))
        }
        if end > 0 { statements.append(statement(.report, 0..<end, told, text, bounce)) }
        return statements
    }

    private func statement(
        _ source: Statement.Source, _ range: Range<Int>, _ matches: [PhraseMatch], _ text: PlainText, _ bounce: Bounce
    ) -> Statement {
        Statement(
            source: source, words: text.text(range),
            matches: matches.filter {
                $0.speaks && range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
            },
            arrow: source == .report ? nil : text.bytes.place(of: Array(" -> ".utf8), in: range),
            recipient: bounce.recipients.count == 1 ? bounce.recipients[0] : nil)
    }

    /// From behind each frame that announces a server's words to the next one, to the end of the paragraph, or to a
    /// note that the mail system adds.
    private static func quoted(_ matches: [PhraseMatch], in text: PlainText, end: Int) -> [Range<Int>] {
        var frames = matches.filter { $0.role == .diagnostic }.sorted { $0.range.lowerBound < $1.range.lowerBound }
        // Of two that overlap the longer one.
        frames = frames.filter { frame in
            !frames.contains { $0 != frame && $0.range.overlaps(frame.range) && $0.range.count > frame.range.count }
        }
        var ranges: [Range<Int>] = []
        for (number, frame) in frames.enumerated() {
            let start = frame.range.upperBound
            var stop = min(number + 1 < frames.count ? frames[number + 1].range.lowerBound : end, start + 1200, end)
            guard start < stop else { continue }
            // A blank line right behind the frame opens the quotation.
            let body = text.bytes[start..<stop].drop { $0 == 0x0A || $0 == 0x20 }
            if let blank = body.firstIndex(of: 0x0A) { stop = blank }
            for note in ["(in reply to ", "giving up on "] {
                if let place = text.bytes.place(of: Array(note.utf8), in: start..<stop) { stop = place }
            }
            if start < stop { ranges.append(start..<stop) }
        }
        return ranges
    }
}

extension PhraseMatch {
    /// Words that tell a reason, or the meaning of a code.
    fileprivate var speaks: Bool { reason != nil || line != nil }
}

extension [UInt8] {
    fileprivate func place(of part: [UInt8], in range: Range<Int>) -> Int? {
        guard range.count >= part.count else { return nil }
        return (range.lowerBound...range.upperBound - part.count).first {
            self[$0] == part[0] && self[$0...].starts(with: part)
        }
    }
}
