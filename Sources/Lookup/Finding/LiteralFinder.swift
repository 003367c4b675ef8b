internal import Codes

/// Finds codes by what servers say with them.
package struct LiteralFinder {
    private let literals: [Literal]

    package init(_ literals: [Literal]) { self.literals = literals }

    /// The literals that hold the words of a query as whole words: `RESOLVER.ADR.RecipNotFound`, `AS(7230)`, `7230`.
    package func literals(holding query: String) -> [Literal] {
        // `...messages are blocked`: a line as tables shorten it.
        let words = Array(PlainWords.of(query).trimmingPrefix { " .".utf8.contains($0) })
        guard words.count >= 4 else { return [] }
        let spellings = [words] + (Self.bracketed(words).map { [$0] } ?? [])
        return literals.filter { literal in
            let text = PlainWords.of(literal.text)
            return spellings.contains { text.wholeWords($0) != nil }
        }.oneForEachMeaning
    }

    /// `as7230` as servers also write it: `as(7230)`; nil for other words.
    private static func bracketed(_ words: [UInt8]) -> [UInt8]? {
        guard words.starts(with: "as".utf8), words.dropFirst(2).allSatisfy({ $0 &- 0x30 < 10 }) else { return nil }
        return Array("as(".utf8) + words.dropFirst(2) + Array(")".utf8)
    }

    /// Which of a code's meanings a server's words tell; nil when none of them is like it.
    ///
    /// - Parameter patterns: those that were made before.
    package static func meaning(of meanings: [Meaning], in text: String, _ patterns: LiteralPatterns) -> Int? {
        let words = PlainWords.of(text)
        var best: (meaning: Int, weight: Double)?
        for (number, meaning) in meanings.enumerated() {
            for pattern in meaning.messages.map(patterns.pattern) {
                // All of it is better than the greater part; between those, the longer one.
                let isWhole = pattern.matches(words)
                let share = isWhole ? 1 : pattern.likeness(words)
                guard share >= 0.7 else { continue }
                let weight = isWhole ? 1000 + Double(pattern.weight) : share
                if weight > best?.weight ?? 0 { best = (number, weight) }
            }
        }
        return best?.meaning
    }
}

/// The patterns of literals, each made once.
package final class LiteralPatterns {
    private var known: [String: LiteralPattern] = [:]

    package init() {}

    func pattern(_ literal: String) -> LiteralPattern {
        if let pattern = known[literal] { return pattern }
        let pattern = LiteralPattern(literal)
        known[literal] = pattern
        return pattern
    }
}

extension [Literal] {
    /// The first literal of each meaning of each code, in order.
    package var oneForEachMeaning: [Literal] {
        var seen: Set<Place> = []
        return filter { seen.insert(Place(code: $0.code, meaning: $0.meaning)).inserted }
    }

    private struct Place: Hashable {
        let code: Code
        let meaning: Int
    }
}
