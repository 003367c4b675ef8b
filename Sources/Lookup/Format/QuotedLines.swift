internal import Codes
internal import Phrases

/// The lines that the sheets of a book quote, as phrases that lead to their meaning, and what numbers mean by
/// themselves and to each vendor.
struct QuotedLines {
    private var phrases: [Phrase] = []
    private var count = 0
    private var uses: [Use: [CodeReason]] = [:]

    private struct Use: Hashable {
        /// Empty for what is registered.
        let vendor: String
        let code: String
    }

    /// A number that a vendor uses for one case alone tells it; one that it uses for several tells none.
    mutating func add(_ meaning: Meaning, of code: Code) {
        guard meaning.vendor == nil ? meaning.reason != nil : !code.isGeneric else { return }
        let use = CodeReason(code: code.spelling, vendor: meaning.vendor, reason: meaning.reason, fixBy: meaning.fixBy)
        uses[Use(vendor: meaning.vendor ?? "", code: code.spelling), default: []].append(use)
    }

    /// Lines are numbered in the order in which they are added: that of the section of literals.
    mutating func add(_ line: String, of meaning: Meaning, _ code: Code) {
        let parts = LiteralPattern(line).parts
        var phrase = Phrase(
            parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " * "), .literal,
            reason: meaning.reason,
            vendor: meaning.vendor, fixBy: meaning.fixBy)
        phrase.code = code.spelling
        phrase.line = count
        count += 1
        if parts.reduce(0, { $0 + $1.count }) >= Self.shortest { phrases.append(phrase) }
    }

    /// The table of these and of all other words.
    func table(with words: PhraseFiles.Content) -> [UInt8] {
        let own = uses.sorted { ($0.key.vendor, $0.key.code) < ($1.key.vendor, $1.key.code) }.map { use, reasons in
            Set(reasons.map(\.reason)).count == 1
                ? reasons[0] : CodeReason(code: use.code, vendor: reasons[0].vendor, reason: nil)
        }
        return PhraseCompiler.bytes(of: phrases + words.phrases, codes: own + words.codes)
    }

    /// Shorter ones are parts of too many sentences: `quota`, `denied`.
    private static let shortest = 10
}
