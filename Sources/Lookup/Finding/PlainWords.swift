/// Text in the form in which literals are compared: lower case, one space between words, plain quotes.
enum PlainWords {
    /// `“Can’t⏎ reach`  →  `"can't reach`
    static func of(_ text: String) -> [UInt8] {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return ascii(text) }
        var words: [UInt8] = []
        var needsSpace = false
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isWhitespace {
                needsSpace = !words.isEmpty
                continue
            }
            if needsSpace { words.append(0x20) }
            needsSpace = false
            switch scalar {
            case "\u{2018}", "\u{2019}": words.append(UInt8(ascii: "'"))
            case "\u{201C}", "\u{201D}", "\u{201E}": words.append(UInt8(ascii: "\""))
            case "\u{2010}", "\u{2011}", "\u{2013}": words.append(UInt8(ascii: "-"))
            default: words.append(contentsOf: UTF8.encode(scalar)!)
            }
        }
        return words
    }

    /// The same for most of what servers say, many times faster: the properties of scalars take long to look up.
    private static func ascii(_ text: String) -> [UInt8] {
        var words: [UInt8] = []
        words.reserveCapacity(text.utf8.count)
        var needsSpace = false
        for byte in text.utf8 {
            if byte == 0x20 || (0x09...0x0D).contains(byte) {
                needsSpace = !words.isEmpty
                continue
            }
            if needsSpace { words.append(0x20) }
            needsSpace = false
            words.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
        }
        return words
    }

    static func isWord(_ byte: UInt8) -> Bool {
        byte >= 0x80 || byte == UInt8(ascii: "_") || byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26
    }
}

extension [UInt8] {
    /// The first place at or behind `start` where `part` stands.
    func place(of part: ArraySlice<UInt8>, from start: Int = 0) -> Int? {
        guard let first = part.first else { return start }
        var index = start
        while index + part.count <= count {
            guard let next = self[index...(count - part.count)].firstIndex(of: first) else { return nil }
            if self[next..<next + part.count].elementsEqual(part) { return next }
            index = next + 1
        }
        return nil
    }

    /// The first place where `part` stands as whole words.
    func wholeWords(_ part: [UInt8]) -> Int? {
        guard let head = part.first, let tail = part.last else { return nil }
        var start = 0
        while let index = place(of: part[...], from: start) {
            let end = index + part.count
            let opens = index == 0 || !PlainWords.isWord(self[index - 1]) || !PlainWords.isWord(head)
            let closes = end == count || !PlainWords.isWord(self[end]) || !PlainWords.isWord(tail)
            if opens && closes { return index }
            start = index + 1
        }
        return nil
    }
}
