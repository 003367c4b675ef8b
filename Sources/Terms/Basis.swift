/// What an answer rests on, the surest first.
package enum Basis: String, Sendable, CaseIterable, Comparable {
    /// The server's own words are known, verbatim.
    case literal
    /// The number, as the vendor who spoke uses it.
    case vendor
    /// The reason was read from the words.
    case words
    /// The number alone, as it is registered.
    case registered
    /// Nothing but the class of the number.
    case `class`

    /// The surer one first: `literal` < `vendor` < `words` < `registered` < `class`.
    package static func < (left: Basis, right: Basis) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}
