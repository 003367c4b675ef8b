/// Finds addresses, host names and links in plain text.
enum NameFinder {
    /// `kim@example.net`, `mx.example.net`, `https://example.net/userunknown`: what a message of a test is sent to and
    /// where a help page stands gives the answer away, and says nothing in the field.
    static func ranges(in bytes: [UInt8], of text: PlainText) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var start = 0
        while start < bytes.count {
            guard isPart(bytes[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, isPart(bytes[end]) { end += 1 }
            var word = trimmed(start..<end, in: bytes)
            // `kim@example.net:blocked`
            if let at = bytes[word].firstIndex(of: UInt8(ascii: "@")),
                let colon = bytes[at..<word.upperBound].firstIndex(of: UInt8(ascii: ":"))
            {
                word = word.lowerBound..<colon
            }
            if !word.isEmpty, isName(word, in: bytes, of: text) { ranges.append(word) }
            start = end
        }
        return ranges
    }

    private static func isPart(_ byte: UInt8) -> Bool {
        byte > 0x20 && !"<>()[]{}\"',;|".utf8.contains(byte)
    }

    private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        let marks = Array(".:!?".utf8)
        while end > start, marks.contains(bytes[end - 1]) { end -= 1 }
        while start < end, marks.contains(bytes[start]) { start += 1 }
        return start..<end
    }

    private static func isName(_ range: Range<Int>, in bytes: [UInt8], of text: PlainText) -> Bool {
        let word = bytes[range]
        if word.contains(UInt8(ascii: "@")) { return true }
        if word.starts(with: "www.".utf8) || contains("://", word) { return true }
        let host = word.prefix { $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ":") }
        let labels = host.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard labels.count > 1, let last = labels.last, (2...12).contains(last.count) else { return false }
        let letters = last.indices.map { text.original($0) }
        // `unknown.Please`: a sentence that ends without a space.
        guard letters.allSatisfy({ $0 &- 0x61 < 26 }) || letters.allSatisfy({ $0 &- 0x41 < 26 }) else { return false }
        return labels.allSatisfy { label in
            !label.isEmpty
                && label.allSatisfy {
                    $0 &- 0x30 < 10 || $0 &- 0x61 < 26 || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
                }
        }
    }

    private static func contains(_ part: String, _ word: ArraySlice<UInt8>) -> Bool {
        let part = Array(part.utf8)
        return word.indices.contains { word[$0...].starts(with: part) }
    }
}
