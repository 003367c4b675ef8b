/// A code found in text.
package struct CodeMatch: Hashable, Sendable {
    /// How sure it is that the characters are a code and not a version, a date or a section number.
    package enum Confidence: Int, Comparable, Sendable {
        /// Well formed, and nothing around it speaks for or against it: `see 5.1.1`.
        case possible
        /// Words such as error, status or NDR stand near it, or its detail has three digits: `5.7.705`.
        case likely
        /// A reply code or `#` stands right before it (`550-5.7.1`, `#5.1.1`), the scheme marks itself
        /// (`AADSTS50020`), or it opens a literal.
        case certain

        /// The order of certainty: `possible` < `likely` < `certain`.
        package static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }
    }

    package let code: Code
    /// Where the code is spelled, as byte offsets; without the reply code.
    package let range: Range<Int>
    /// The reply code right before it: 550 in `550 5.7.1`, `#550 5.7.1`, `550-5.7.1`.
    package var reply: Int?
    /// Where the whole begins: at the `#` or at the reply code, else at the code.
    package var start: Int
    package let confidence: Confidence
    /// Symbolic names that a scheme of the user's own takes in with it.
    package var names: [String] = []
}

/// What kind of text is scanned.
package enum ScannedText: Sendable {
    /// Sentences, tables and headings written by people.
    case prose
    /// The few words that name what follows: a heading, a title, a cell, a term. A number with a word for error before
    /// it is a code.
    case title
    /// What a mail server said: a diagnostic, an NDR line. A code or a reply that opens it needs no other sign.
    case literal
    /// The text of a delivery report: sentences with literals in them, folded at any blank. A code or a reply that
    /// opens a line, or stands after `: `, `; ` or an opening quote, opens a literal.
    case report

    /// Folded at any blank, and opened by a reply: what a server said, as against what a person wrote.
    var isQuoted: Bool { self == .literal || self == .report }
}
