package import Codes
package import Terms

/// What the index knows about one code, in the one language that was asked for or the nearest to it.
package struct IndexedCode: Hashable, Sendable {
    package var code: Code
    /// What else it is called: symbolic names, other spellings and numbers, the number alone.
    package var names: [String] = []
    /// What vendors mean by it before what the registry says; empty for a set that is here only because its members
    /// are.
    package var meanings: [Meaning] = []
    /// Codes that a reader may need next.
    package var related: [Code] = []
    /// The codes of a class, subject, family or range.
    package var members: [Code] = []
    /// The name of its page in the folder of codes: `5.7.705.html`.
    package var page: String
    /// The file of its manual page, `5.7.705.7`; nil where the code is no name of one.
    package var man: String?

    package init(code: Code, page: String, man: String?) {
        self.code = code
        self.page = page
        self.man = man
    }
}

/// One thing that a code can mean.
package struct Meaning: Hashable, Sendable {
    /// Its name among the meanings of the code, and its anchor on the page: `exchange-online-mailbox-full`,
    /// `registered`.
    package var id: String
    /// Who gives it this meaning, `exchange-online`; nil for the registered one.
    package var vendor: String?
    /// The name of that vendor, `Exchange Online`.
    package var vendorName: String?
    /// Nil where nothing says why.
    package var reason: Reason?
    /// Who can fix it, by the reason or as this meaning says.
    package var fixBy: FixBy?
    /// What becomes of the message, as far as the code and its usual replies tell.
    package var outcome: Outcome?
    /// Where it was read.
    package var source: String?
    /// The day of the copy that was read, `2026-02-12`; nil for what nobody has verified.
    package var checked: String?
    /// What the server says, verbatim.
    package var messages: [String]
    /// In each language that tells it. A sheet that was read from an index holds the one nearest to the reader, with
    /// the texts that it lacks from the next one that has them.
    package var words: [String: Words]

    package init(
        id: String = "", vendor: String? = nil, vendorName: String? = nil, reason: Reason? = nil, fixBy: FixBy? = nil,
        outcome: Outcome? = nil, messages: [String] = [], words: [String: Words] = [:]
    ) {
        self.id = id
        self.vendor = vendor
        self.vendorName = vendorName
        self.reason = reason
        self.fixBy = fixBy
        self.outcome = outcome
        self.messages = messages
        self.words = words
    }

    /// What one language says about it.
    package struct Words: Hashable, Sendable {
        package var title = ""
        /// What it means.
        package var summary: [TextLine] = []
        /// What to do first.
        package var first: [TextLine] = []
        package var causes: [TextLine] = []
        package var steps: [TextLine] = []
        /// What the site's own data adds.
        package var notes: [TextLine] = []
        /// Some of it stands in another language than the rest, as this one does not tell it.
        package var isPartlyElsewhere = false
        /// What is to be told about the translation.
        package var caution: TextCaution = []

        package init() {}
    }
}
