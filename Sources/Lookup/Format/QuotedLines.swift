internal import Codes
package import Phrases

/// The lines that the sheets of a book quote, as phrases that lead to their meaning, and what numbers mean by
/// themselves and to each vendor.
package struct QuotedLines {
    private var phrases: [Phrase] = []
    private var count = 0
    private var uses: [Use: [CodeReason]] = [:]

    private struct Use: Hashable {
        /// Empty for what is registered.
        let vendor: String
        let code: String
    }

    /// Those of a book, whose sheets may come in any order.
    package init(of book: LookupBook) {
        for sheet in IndexWriter.sorted(book.sheets).map(\.sheet) {
            for meaning in sheet.meanings {
                add(meaning, of: sheet.code)
                for message in meaning.messages {
                    add(message, of: meaning, sheet.code, isOneOfSeveral: sheet.meanings.count > 1)
                }
            }
        }
    }

    /// A number that a vendor uses for one case alone tells it; one that it uses for several tells none.
    private mutating func add(_ meaning: Meaning, of code: Code) {
        guard meaning.vendor == nil ? meaning.reason != nil : !code.isGeneric else { return }
        let use = CodeReason(code: code.spelling, vendor: meaning.vendor, reason: meaning.reason, fixBy: meaning.fixBy)
        uses[Use(vendor: meaning.vendor ?? "", code: code.spelling), default: []].append(use)
    }

    /// Lines are numbered in the order in which they are added: that of the section of literals.
    private mutating func add(_ line: String, of meaning: Meaning, _ code: Code, isOneOfSeveral: Bool) {
        let parts = LiteralPattern(line).parts
        var phrase = Phrase(
            parts.map { String(decoding: $0, as: UTF8.self) }.joined(separator: " * "), .literal,
            reason: meaning.reason,
            vendor: meaning.vendor, fixBy: meaning.fixBy)
        phrase.code = code.spelling
        phrase.line = count
        phrase.meaning = isOneOfSeveral ? meaning.id : nil
        count += 1
        if parts.reduce(0, { $0 + $1.count }) >= Self.shortest { phrases.append(phrase) }
    }

    /// These before all other words.
    package func content(with words: PhraseFiles.Content) -> PhraseFiles.Content {
        let own = uses.sorted { ($0.key.vendor, $0.key.code) < ($1.key.vendor, $1.key.code) }.map { use, reasons in
            Set(reasons.map(\.reason)).count == 1
                ? reasons[0] : CodeReason(code: use.code, vendor: reasons[0].vendor, reason: nil)
        }
        var content = words
        content.phrases = phrases + words.phrases
        content.codes = own + words.codes
        return content
    }

    /// Shorter ones are parts of too many sentences: `quota`, `denied`.
    private static let shortest = 10
}
