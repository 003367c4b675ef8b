internal import Articles
internal import Languages

/// A text in lower case of ASCII, at the same offsets. Made only where an exact search has failed or a term is
/// looked for.
struct LowerText {
    private let bytes: [UInt8]
    private let start: Int

    init(_ text: InlineText) {
        bytes = text.bytes[text.range].map(\.asciiLowercased)
        start = text.range.lowerBound
    }

    /// Where a word in lower case begins, in the file; an ending may follow it: `tenants`, `huurders`.
    func offset(ofWord word: [UInt8]) -> Int? {
        var position = 0
        while let found = offset(of: word, from: position) {
            if isWordStart(found) { return start + found }
            position = found + 1
        }
        return nil
    }

    /// Whether no letter of the same word stands in front. Japanese and Chinese have no blanks between words: another
    /// script begins another word, and so does what follows a particle in hiragana.
    ///
    ///     "d’hôte", "SMTPリレー", "このリレー"   the words that begin with h and リ begin there
    ///     "rehost", "メールリレー"              they do not
    private func isWordStart(_ offset: Int) -> Bool {
        guard offset > 0, let before = scalar(endingAt: offset), let first = scalar(at: offset) else { return true }
        if before.isASCII, first.isASCII { return !UInt8(ascii: before).isASCIIAlphanumeric }
        guard let script = WritingScript.of(before) else { return !before.properties.isAlphabetic }
        let isParticle = Self.hiragana.contains(before.value) && !Self.hiragana.contains(first.value)
        return isParticle || script != WritingScript.of(first)
    }

    private static let hiragana: ClosedRange<UInt32> = 0x3041...0x3096

    private func scalar(endingAt end: Int) -> Unicode.Scalar? {
        var start = end - 1
        while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return scalar(at: start)
    }

    private func scalar(at offset: Int) -> Unicode.Scalar? {
        String(decoding: bytes[offset..<min(offset + 4, bytes.count)], as: UTF8.self).unicodeScalars.first
    }

    /// Whether a reader of the text sees the bytes.
    func isVisible(_ wanted: [UInt8], in text: InlineText) -> Bool {
        var position = 0
        while let found = offset(of: wanted, from: position) {
            if text.isVisible(start + found) { return true }
            position = found + 1
        }
        return false
    }

    private func offset(of wanted: [UInt8], from position: Int) -> Int? {
        bytes.withUnsafeBufferPointer { ByteSearch(in: $0).first(wanted, from: position) }
    }
}
