internal import Articles
package import Diagnostics

/// What a check looks for, for people: `naslag explain link-count` prints it, SARIF carries it as a rule.
package struct CheckDescription: Sendable {
    /// Stable: people silence, count and look it up by this name.
    package let identifier: String
    /// The error type of MQM (https://themqm.org) that it belongs to; nil for what is no fault of a text.
    package let mqm: String?
    package let severity: Severity
    package let english: String
    package let dutch: String

    init(_ severity: Severity, _ identifier: String, mqm: String?, en english: String, nl dutch: String) {
        self.severity = severity
        self.identifier = identifier
        self.mqm = mqm
        self.english = english
        self.dutch = dutch
    }

    /// The explanation in a language: Dutch for `nl` and `nl-BE`, English for all others.
    package func explanation(in language: String) -> String {
        language.prefix { $0 != "-" } == "nl" ? dutch : english
    }
}

/// One thing to look for. Each check stands in a file of its own.
protocol Check: Sendable {
    static var description: CheckDescription { get }
}

/// A check that looks at one sentence pair at a time.
protocol SegmentCheck: Check {
    func check(_ pair: SegmentContext, _ report: inout Report)
}

/// A check that looks at one bilingual article as a whole.
protocol ArticleCheck: Check {
    func check(_ article: ArticleContext, _ report: inout Report)
}

/// A check that compares the languages of one article.
protocol GroupCheck: Check {
    func check(_ group: GroupContext, _ report: inout Report)
}
