internal import Codes

/// The server's words around a code.
enum LiteralText {
    /// From the reply or code on to the end of the paragraph, on one line, without the quotes around it and the notes
    /// that mail systems add: `550 5.1.1 User unknown` out of `said: 550 5.1.1 User⏎ unknown (in reply to …)`.
    static func around(_ match: CodeMatch, in bytes: [UInt8]) -> String {
        let next = match.range.upperBound < bytes.count ? bytes[match.range.upperBound] : 0
        let opens = match.code.scheme == .smtpReply && (next == 0x20 || next == 0x0A || next == UInt8(ascii: "-"))
        let bare = match.reply == nil && !opens
        let start = bare ? sentence(before: match.start, in: bytes) : match.start
        var end = match.start
        let limit = min(bytes.count, match.start + 1000)
        while end < limit, !endsParagraph(bytes, end) { end += 1 }
        var text = Trim.oneLine(String(decoding: bytes[start..<end], as: UTF8.self))
        if let quote = closingQuote(ofTextAt: start, in: bytes) {
            // To the quote that closes: the last one that no letter follows.
            if let close = text.lastIndex(of: quote),
                text.index(after: close) == text.endIndex
                    || !text[text.index(after: close)].isLetter
            {
                text = String(text[..<close])
            }
        }
        if let note = text.range(of: " (in reply to ") { text = String(text[..<note.lowerBound]) }
        if let note = text.range(of: " Giving up on ") { text = String(text[..<note.lowerBound]) }
        return Trim.blanks(text)
    }

    /// The quote that ends the text, if one opens right before it: straight as servers write it, or curly as the
    /// programs do that it was pasted through.
    private static func closingQuote(ofTextAt start: Int, in bytes: [UInt8]) -> Character? {
        let before = bytes[..<start]
        return switch before.last {
        case UInt8(ascii: "'"): "'"
        case UInt8(ascii: "\""): "\""
        case 0x98 where before.suffix(3).elementsEqual("‘".utf8): "’"
        case 0x9C where before.suffix(3).elementsEqual("“".utf8): "”"
        default: nil
        }
    }

    /// Words that come before their code, `No mailbox here by that name. (#5.1.1)`: the start of the line.
    private static func sentence(before index: Int, in bytes: [UInt8]) -> Int {
        var start = index
        while start > 0, index - start < 500, bytes[start - 1] != 0x0A { start -= 1 }
        let opensLine = bytes[start..<index].allSatisfy { !Byte.isWord($0) && $0 < 0x80 }
        return opensLine ? index : start
    }

    private static func endsParagraph(_ bytes: [UInt8], _ index: Int) -> Bool {
        guard bytes[index] == 0x0A else { return false }
        guard index + 1 < bytes.count else { return true }
        let next = bytes[index + 1]
        return next == 0x0A || next == UInt8(ascii: "<") || next == UInt8(ascii: "-")
    }
}

extension String {
    /// The first place of some words; Foundation has this, and we do without Foundation.
    func range(of words: String) -> Range<Index>? {
        guard let first = words.utf8.first else { return nil }
        var start = startIndex
        while let index = utf8[start...].firstIndex(of: first) {
            if utf8[index...].starts(with: words.utf8) {
                return index..<utf8.index(index, offsetBy: words.utf8.count)
            }
            start = utf8.index(after: index)
        }
        return nil
    }
}
