package import Terms

/// Words of servers or of reports that mean something wherever they stand.
package struct Phrase: Hashable, Sendable {
    /// What the words are.
    package enum Role: UInt8, Sendable, CaseIterable {
        /// Any server's way to put a reason.
        case words
        /// The whole of what one vendor says, verbatim.
        case literal
        /// A fixed sentence of a report or a dialog that tells the reason by itself.
        case reason
        /// What stands behind it are the server's words.
        case diagnostic
        /// Says that the message is lost.
        case failed
        /// Says that the message waits.
        case delayed
        /// What stands behind it is the message that came back.
        case original = 6
        /// Announces the recipients.
        case recipient
        /// Tells who spoke.
        case vendor
    }

    /// Lower case or not; `*` stands for a run within one line.
    package var words: String
    package var role: Role
    /// The reason that the words give; nil where they give none by themselves.
    package var reason: Reason?
    /// `gmail`; nil where any server may say it.
    package var vendor: String?
    /// True for words that decide only where nothing else does.
    package var isWeak: Bool
    /// Who can fix it, where these words name another than the reason's usual party.
    package var fixBy: FixBy?
    /// Of a line that the data quotes for a code: its number among these lines, and the spelling of the code.
    package var line: Int?
    package var code: String?
    /// The meaning of that code, where it has several.
    package var meaning: String?

    package init(
        _ words: String, _ role: Role, reason: Reason? = nil, vendor: String? = nil, isWeak: Bool = false,
        fixBy: FixBy? = nil
    ) {
        self.words = words
        self.role = role
        self.reason = reason
        self.vendor = vendor
        self.isWeak = isWeak
        self.fixBy = fixBy
    }
}

/// The reason that a number means: as it is registered, or as one vendor uses it.
package struct CodeReason: Hashable, Sendable {
    /// `5.1.1`, `X.1.1` for both classes, `535` for a bare reply, `5.7.606-649` for a range.
    package var code: String
    /// `gmail`; nil for the registered meaning.
    package var vendor: String?
    package var reason: Reason?
    package var fixBy: FixBy?

    package init(code: String, vendor: String?, reason: Reason?, fixBy: FixBy? = nil) {
        self.code = code
        self.vendor = vendor
        self.reason = reason
        self.fixBy = fixBy
    }
}
