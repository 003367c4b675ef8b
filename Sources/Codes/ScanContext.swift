/// What the words around a number say about it. Only asked for well-formed candidates, so it may take its time.
struct ScanContext {
    let text: ByteText

    /// True when a word for error, status, code or report stands within 48 bytes before or 24 bytes after, on the
    /// same line.
    func speaksOfErrors(around range: Range<Int>) -> Bool {
        hasErrorWord(in: lineLimited(range.lowerBound - 48, range.lowerBound).lowerBound..<range.lowerBound)
            || hasErrorWord(in: range.upperBound..<lineLimited(range.upperBound, range.upperBound + 24).upperBound)
    }

    /// True when one of the stems, lower case, stands within 64 bytes before or 24 bytes after, on the same line.
    func speaks(of stems: [[UInt8]], around range: Range<Int>) -> Bool {
        let before = lineLimited(range.lowerBound - 64, range.lowerBound).lowerBound..<range.lowerBound
        let after = range.upperBound..<lineLimited(range.upperBound, range.upperBound + 24).upperBound
        return [before, after].contains { range in
            range.contains { index in
                let first = ASCII.lower(text[index])
                return stems.contains { $0.first == first && text.holds($0, at: index) }
            }
        }
    }

    /// The same for `reach` bytes before an index.
    func speaksOfErrors(before index: Int, reach: Int) -> Bool {
        hasErrorWord(in: lineLimited(index - reach, index).lowerBound..<index)
    }

    /// True when the word right before is one that numbers follow: version, section, PowerShell, TLS.
    func speaksOfVersions(before index: Int) -> Bool {
        let word = word(before: index)
        return !word.isEmpty && Vocabulary.numbered.contains(text.string(word).lowercased())
    }

    /// The letters that end before `index`, past blanks and opening punctuation: `error` in `error: "5.7.1`.
    func word(before index: Int) -> Range<Int> {
        var end = index
        while true {
            let blank = text.blank(before: end)
            if blank > 0 { end -= blank } else if Self.isOpening(text[end - 1]) { end -= 1 } else { break }
            if index - end > 8 { return index..<index }
        }
        var start = end
        while end - start < 24, Self.isLetter(text[start - 1]) { start -= 1 }
        return start..<end
    }

    /// True when the three words before speak of the web, whose status codes look like replies: `HTTP error 503`.
    func speaksOfWeb(before index: Int) -> Bool {
        lineLimited(index - 24, index).contains { text.matches("http", at: $0) }
    }

    private static func isOpening(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: ":"), UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "'"),
            UInt8(ascii: "*"), UInt8(ascii: "`"), UInt8(ascii: "="):
            true
        default: false
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        ASCII.isLetter(byte) || byte >= 0x80
    }

    private func lineLimited(_ low: Int, _ high: Int) -> Range<Int> {
        var start = high
        while start > max(low, 0), text[start - 1] != 0x0A { start -= 1 }
        var end = max(low, 0)
        while end < min(high, text.count), text[end] != 0x0A { end += 1 }
        return min(start, end)..<max(start, end)
    }

    private func hasErrorWord(in range: Range<Int>) -> Bool {
        range.contains { index in
            Vocabulary.opensError[Int(ASCII.lower(text[index]))]
                && Vocabulary.errors.contains { text.matches($0, at: index) }
        }
    }
}
