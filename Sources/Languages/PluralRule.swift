/// The plural form that a language has for a whole number (Unicode CLDR, cardinal rules).
///
///     PluralRule("pl").form(of: 3)   →  few
///     PluralRule("ja").form(of: 1)   →  other
package struct PluralRule: Hashable, Sendable {
    /// The tag whose rules these are: `pt-PT`, which has its own, or the language.
    package let tag: String
    private let forms: [Form]

    /// The rules of the region where CLDR has some, else those of the language; a language without rules has `other`
    /// alone.
    package init(_ tag: String) {
        let name = LanguageTag(tag)
        let language = name?.language ?? tag
        let regional = name?.region.map { "\(language)-\($0)" }.flatMap { key in CLDR.plurals[key].map { (key, $0) } }
        let row = regional ?? (language, CLDR.plurals[language] ?? "")
        self.tag = row.0
        forms = row.1.split(separator: " ").compactMap(Form.init)
    }

    /// `zero`, `one`, `two`, `few`, `many` or `other`.
    package func form(of number: Int) -> String {
        forms.first { $0.holds(for: number) }?.name ?? "other"
    }

    /// The forms that the language has.
    package var names: [String] { forms.map(\.name) + ["other"] }

    /// `few:n%10=2..4&n%100!=12..14|n=0`: each alternative is true where all its relations are.
    private struct Form: Hashable, Sendable {
        let name: String
        private let alternatives: [[Relation]]

        init?(_ text: Substring) {
            let parts = text.split(separator: ":")
            guard parts.count == 2 else { return nil }
            name = String(parts[0])
            alternatives = parts[1].split(separator: "|").map { $0.split(separator: "&").map(Relation.init) }
        }

        func holds(for number: Int) -> Bool {
            alternatives.contains { $0.allSatisfy { $0.holds(for: number) } }
        }
    }

    /// `n%10=2..4`, `n!=0,1`.
    private struct Relation: Hashable, Sendable {
        private let modulus: Int?
        private let isNegated: Bool
        private let ranges: [ClosedRange<Int>]

        init(_ text: Substring) {
            let sides = text.split(separator: "=")
            isNegated = sides[0].last == "!"
            modulus = Int(sides[0].filter(\.isNumber))
            ranges = sides[1].split(separator: ",").map { range in
                let ends = range.split(separator: ".").compactMap { Int($0) }
                return ends[0]...ends[ends.count - 1]
            }
        }

        func holds(for number: Int) -> Bool {
            let rest = modulus.map { number % $0 } ?? number
            return ranges.contains { $0.contains(rest) } != isNegated
        }
    }
}
