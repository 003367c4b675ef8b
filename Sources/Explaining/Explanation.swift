package import Bounces
package import Codes
package import Lookup
package import Verdicts

/// The answer to one question, before it is laid out as text or JSON.
package struct Explanation: Sendable {
    /// What was asked, as it was typed; for a message the name of its file.
    package var query: String
    package var language: LookupLanguage
    /// What a message or a line says in words; empty where the question is a code or a keyword.
    package var words = ""
    /// What of a message was not read.
    package var limits: Set<ReadingLimit> = []
    /// Sentences about the question as a whole: what kind of message it is, which language is missing.
    package var notes: [String] = []
    /// The one to read first comes first; empty where nothing was found.
    package var answers: [Answer] = []
    /// The nearest codes, where nothing was found or only something general.
    package var suggestions: [Code] = []

    package var isFound: Bool { !answers.isEmpty }
}

/// What is known about one code, or about the reason that a bounce gives.
package struct Answer: Sendable {
    /// How the code led to the words.
    package enum Match: String, Sendable {
        case exact
        /// By what the server says: the question names no code.
        case text
        case range, family, subject
        case statusClass = "class"
    }

    /// The code that the question names, or else the one that its words belong to; nil where words alone were known.
    package var code: Code?
    package var match: Match
    /// The code whose page says it: a set that holds `code` where there is nothing about `code` itself.
    package var sheet: IndexedCode?
    /// Those of its meanings that the question can be about.
    package var meanings: [Meaning]
    /// The codes of a set, with their titles.
    package var members: [Member] = []
    package var finding = Finding()
    /// The verdict on the bounce as a whole; in the first answer alone.
    package var verdict: Verdict?
    /// What the verdict's reason means, where no meaning of the code says it.
    package var reason: IndexedReason?
    /// The words of its meaning stand in what was asked.
    package var isQuoted = false
    /// The name of the vendor who spoke.
    package var speaker: String?

    /// One code of a set.
    package struct Member: Sendable {
        package let code: Code
        package let title: String
    }

    /// What the bounce says beside the code.
    package struct Finding: Sendable {
        /// The server's words.
        package var quote: String?
        /// `AS(7230)`, `S3150`: the vendor's number for the rule that decided.
        package var subReason: String?
        /// The address it is about, where the report says so.
        package var recipient: String?
        /// True for the answer of another server, which the first one passed on.
        package var isInner = false
    }
}
