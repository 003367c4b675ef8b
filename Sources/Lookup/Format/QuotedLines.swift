internal import Codes
internal import Phrases

/// The lines that the sheets of a book quote, as phrases that lead to their meaning.
struct QuotedLines {
    private var phrases: [Phrase] = []
    private var count = 0

    /// Lines are numbered in the order in which they are added: that of the section of literals.
    mutating func add(_ line: String, of meaning: Meaning, _ code: Code) {
        let parts = LiteralPattern(line).parts
        var phrase = Phrase(
            parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " * "), .literal, reason: meaning.reason,
            vendor: meaning.vendor, fixBy: meaning.fixBy)
        phrase.code = code.spelling
        phrase.line = count
        count += 1
        if parts.reduce(0, { $0 + $1.count }) >= Self.shortest { phrases.append(phrase) }
    }

    /// The table of these and of all other words.
    func table(with words: PhraseFiles.Content) -> [UInt8] {
        PhraseCompiler.bytes(of: phrases + words.phrases, codes: words.codes)
    }

    /// Shorter ones are parts of too many sentences: `quota`, `denied`.
    private static let shortest = 10
}
