package import Terms

/// What one report comes down to: the first answer of `naslag explain`, without its words.
package struct Finding: Hashable, Sendable {
    /// Nil where nothing says why.
    package var reason: Reason?
    /// What happened to the message; nil where nothing tells.
    package var outcome: Outcome?
    /// Who spoke: `gmail`; nil where nothing tells.
    package var vendor: String?
    /// As it is spelled: `5.7.1`; nil where words alone were known.
    package var code: String?
    /// Who can fix it; nil where nothing tells.
    package var fixBy: FixBy?
}

/// What is remembered of a text: many reports differ in names and numbers alone.
struct Reading {
    var finding: Finding
    /// The server's words, without what tells who wrote to whom.
    var sample: String
    /// The same with it.
    var original: String
    /// Whether `naslag explain` says the same of the sample alone.
    var isExplained: Bool
    /// The addresses that a message names.
    var recipients: [String] = []
}
