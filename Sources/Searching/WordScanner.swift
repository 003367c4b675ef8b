/// Cuts text into the words that are indexed.
///
///     Get-MessageTrace: 5.7.705    →  get, messagetrace, 5.7.705
///     l’expéditeur                 →  expéditeur: a letter alone is no word
///     メールが届かない                →  メー, ール, ルが, が届, 届か: pairs, but none of two hiragana
struct WordScanner {
    let letters: LetterTable

    /// Longer runs are keys, hashes and encoded data, which nobody types.
    static let longestWord = 40

    /// - Parameter found: called for each word, its ASCII letters in lower case.
    func scan(_ text: [UInt8], _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
        text.withUnsafeBufferPointer { scan($0, found) }
    }

    private func scan(_ text: UnsafeBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void) {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: text.count + 1) { word in
            var length = 0
            /// Where the first character of the last pair stands in `word`; nil outside of a run of pairs.
            var pairStart: Int?
            func flush() {
                if let start = pairStart {
                    // A run of one character has no pair to be found by.
                    if start == 0, length > 0 { found(UnsafeBufferPointer(rebasing: word[..<length])) }
                } else if length > 1 || (length == 1 && word[0] < 0x3A), length <= Self.longestWord {
                    found(UnsafeBufferPointer(rebasing: word[..<length]))
                }
                length = 0
                pairStart = nil
            }
            var index = 0
            while index < text.count {
                let byte = text[index]
                if byte < 0x80 {
                    if pairStart != nil { flush() }
                    if Self.isWord(byte) || isInnerPoint(byte, text, index, length) {
                        word[length] = byte &- 0x41 < 26 ? byte | 0x20 : byte
                        length += 1
                    } else if length > 0 {
                        flush()
                    }
                    index += 1
                    continue
                }
                let (scalar, width) = Self.scalar(text, index)
                switch letters.kind(of: scalar) {
                case .word:
                    if pairStart != nil { flush() }
                    for offset in 0..<width { word[length + offset] = text[index + offset] }
                    length += width
                case .pair:
                    if pairStart == nil { flush() }
                    for offset in 0..<width { word[length + offset] = text[index + offset] }
                    if length > 0 {
                        emitPair(UnsafeMutableBufferPointer(rebasing: word[(pairStart ?? 0)..<length + width]), found)
                    }
                    pairStart = length
                    length += width
                case .other, .unknown:
                    if length > 0 { flush() }
                }
                index += width
            }
            flush()
        }
    }

    /// Hiragana pairs are endings and particles: a third of Japanese text, and nothing to tell articles apart by.
    private func emitPair(
        _ pair: UnsafeMutableBufferPointer<UInt8>, _ found: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard pair.count != 6 || !Self.isHiragana(pair, 0) || !Self.isHiragana(pair, 3) else { return }
        found(UnsafeBufferPointer(pair))
    }

    /// U+3041…U+3096.
    private static func isHiragana(_ bytes: UnsafeMutableBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard bytes[index] == 0xE3 else { return false }
        return bytes[index + 1] == 0x81 || (bytes[index + 1] == 0x82 && bytes[index + 2] <= 0x96)
    }

    private static func isWord(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 }

    /// The full stop of `5.7.705` and `15.2`.
    private func isInnerPoint(_ byte: UInt8, _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int) -> Bool {
        byte == 0x2E && length > 0 && text[index - 1] &- 0x30 < 10 && index + 1 < text.count
            && text[index + 1] &- 0x30 < 10
    }

    /// The character at `index` of valid UTF-8, and its width.
    private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> (Unicode.Scalar, Int) {
        let lead = UInt32(text[index])
        let width = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        var value = lead & (0xFF >> UInt32(width + 1))
        for offset in 1..<width where index + offset < text.count {
            value = value << 6 | UInt32(text[index + offset] & 0x3F)
        }
        return (Unicode.Scalar(value) ?? "\u{FFFD}", width)
    }
}
