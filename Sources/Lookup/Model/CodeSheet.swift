package import Codes

/// What the index knows about one code, in the one language that was asked for or the nearest to it.
package struct CodeSheet: Hashable, Sendable {
    package var code: Code
    /// What vendors mean by it before what the registry says; empty for a set that is here for its members' sake.
    package var meanings: [Meaning] = []
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
    /// Who gives it this meaning, `Exchange Online`; nil for the registered one.
    package var vendor: String?
    /// `user`, `admin`, `recipient-admin` or `support`.
    package var fixBy: String?
    /// What the server says, to the letter.
    package var messages: [String]
    /// In each language that tells it. A sheet that was read from an index holds one.
    package var words: [String: Words]

    package init(vendor: String? = nil, fixBy: String? = nil, messages: [String] = [], words: [String: Words] = [:]) {
        self.vendor = vendor
        self.fixBy = fixBy
        self.messages = messages
        self.words = words
    }

    /// What one language says about it.
    package struct Words: Hashable, Sendable {
        package var title = ""
        package var summary: [TextLine] = []
        package var first: [TextLine] = []
        package var causes: [TextLine] = []
        package var steps: [TextLine] = []

        package init() {}
    }
}
