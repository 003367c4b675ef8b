package import Codes
package import Terms

/// What a bounce, or one line of a server, means.
package struct Verdict: Hashable, Sendable {
    /// Nil where nothing says why.
    package var reason: Reason?
    /// Who spoke: `gmail`, `outlook-com`; nil where nothing tells.
    package var vendor: String?
    /// The telling code; nil where words alone were known.
    package var code: Code?
    /// The SMTP reply before the code: 550.
    package var reply: Int?
    /// What happened to the message.
    package var outcome: Outcome?
    /// What the verdict rests on.
    package var basis: Basis
    /// Who can fix it; nil where nothing tells.
    package var fixBy: FixBy?
    /// The server's own words, on one line.
    package var words: String
    /// The address it is about, where the report says so.
    package var recipient: String?
    /// The lines of the data that stand in the words verbatim and fix the most of them, by their numbers: those of
    /// `code`, or of any code where the words have none.
    package var lines: [Int] = []
    /// True where nothing but these lines can be meant: the vendor of one spoke, or it is so long that nobody else
    /// would say it.
    package var isQuoted = false

    /// - Parameter fixBy: who can fix it; nil for the usual party of the reason.
    package init(
        reason: Reason?, vendor: String? = nil, code: Code? = nil, reply: Int? = nil, outcome: Outcome? = nil,
        basis: Basis, fixBy: FixBy? = nil, words: String = "", recipient: String? = nil
    ) {
        self.reason = reason
        self.vendor = vendor
        self.code = code
        self.reply = reply
        self.outcome = outcome
        self.basis = basis
        self.fixBy = fixBy ?? reason?.fixBy
        self.words = words
        self.recipient = recipient
    }
}
