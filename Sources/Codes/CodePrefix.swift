/// What stands right before an enhanced code: the reply code of RFC 5321 section 4.2 or a `#`.
///
///     550 5.7.1    550-5.7.1    #550 5.7.1    (550 [5.7.1    550 #5.1.0    #5.1.1
struct CodePrefix {
    let reply: Int?
    let hash: Bool
    /// Where the reply or the `#` begins.
    let start: Int

    var isCertain: Bool { reply != nil || hash }

    init(before index: Int, in text: ByteText, folded: Bool = false) {
        var position = index
        var hash = false
        // At most six bytes of blanks and punctuation separate the two; line ends too where text is folded.
        var reach = 6
        while index - position < reach {
            if folded, text[position - 1] == 0x0A {
                reach = 24
                position -= 1
                continue
            }
            let blank = text.blank(before: position)
            if blank > 0 {
                position -= blank
                continue
            }
            let byte = text[position - 1]
            // `(550, b'5.7.60 …')`: bytes as Python writes them.
            if byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\""), position == index,
                text[position - 2] == UInt8(ascii: "b"), !ASCII.isWord(text[position - 3])
            {
                position -= 2
                continue
            }
            guard Self.isSeparator(byte) else { break }
            if byte == UInt8(ascii: "#"), position == index { hash = !ASCII.isWord(text[position - 2]) }
            position -= 1
        }
        if position < index, let reply = Self.reply(endingAt: position, in: text) {
            let marked = text[position - 4] == UInt8(ascii: "#")
            self.init(reply: reply, hash: hash, start: position - (marked ? 4 : 3))
        } else {
            self.init(reply: nil, hash: hash, start: hash ? index - 1 : index)
        }
    }

    private init(reply: Int?, hash: Bool, start: Int) {
        self.reply = reply
        self.hash = hash
        self.start = start
    }

    private static func isSeparator(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: ":"),
            UInt8(ascii: "/"), UInt8(ascii: ","):
            true
        default: false
        }
    }

    private static func reply(endingAt end: Int, in text: ByteText) -> Int? {
        guard isReply(at: end - 3, in: text) else { return nil }
        let before = text[end - 4]
        guard !ASCII.isWord(before), before != UInt8(ascii: ".") else { return nil }
        return text.number(end - 3..<end)
    }

    /// Three digits in the form of RFC 5321 section 4.2.1: the second one is 0 to 5; some servers use 7.
    static func isReply(at index: Int, in text: ByteText) -> Bool {
        guard index >= 0 else { return false }
        return switch (text[index], text[index + 1]) {
        case (0x32, 0x30...0x35), (0x34, 0x30...0x37), (0x35, 0x30...0x37): ASCII.isDigit(text[index + 2])
        default: false
        }
    }
}
