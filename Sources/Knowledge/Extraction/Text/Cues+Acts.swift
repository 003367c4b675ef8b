internal import Languages

/// What asks a reader to do something.
///
///     Restart the computer.                            asks to act
///     If the problem persists, contact the vendor.     asks to act
///     To correct this error, the schema must match.    asks to act: it says how to mend the fault
///     If you install, update or remove it, it fails.   does not
extension Cues {
    static func asksToAct(_ sentence: String) -> Bool {
        if opensRemedy(sentence) || opensAct(sentence) { return true }
        guard table.opens(sentence, with: "condition") else { return false }
        return sentence.clauses.dropFirst().contains { clause in
            guard clause.split(separator: " ").count > 1, !table.opens(clause, with: "no-clause") else { return false }
            return opensAct(String(clause)) || opensRemedy(String(clause))
        }
    }

    /// `To resolve this issue, …`
    static func opensRemedy(_ sentence: String) -> Bool { table.opens(sentence.withoutFiller, with: "remedy") }

    private static func opensAct(_ text: String) -> Bool {
        let text = text.withoutFiller
        return table.opens(text, with: "act") && !table.opens(text, with: "no-act")
    }

    fileprivate static func isFiller(_ word: Substring) -> Bool {
        table.opens(word, with: "filler") && !word.contains { $0.unicodeScalars.first!.value >= 0x0E00 }
    }
}

extension String {
    /// Between commas, in any script.
    var clauses: [Substring] { split(omittingEmptySubsequences: true) { ",\u{FF0C}\u{3001}\u{060C}".contains($0) } }

    /// `… an NDR that states:`, in any script.
    var leadsUp: Bool { hasSuffix(":") || hasSuffix("\u{FF1A}") }

    /// Behind the words that join a sentence to the one before it: `Then, please restart` asks to restart.
    fileprivate var withoutFiller: String {
        var rest = self[...]
        for _ in 0..<3 {
            rest = rest.drop { !$0.isLetter }
            let word = rest.prefix { $0.isLetter }
            guard !word.isEmpty, Cues.isFiller(word) else { break }
            rest = rest[word.endIndex...]
        }
        return String(rest)
    }
}
