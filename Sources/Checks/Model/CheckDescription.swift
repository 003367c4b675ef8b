internal import Articles
package import Diagnostics

/// What a check looks for, for people: `naslag explain link-count` prints it, SARIF carries it as a rule.
package struct CheckDescription: Sendable {
    /// Stable: people silence, count and look it up by this name.
    package let identifier: String
    /// The error type of MQM (https://themqm.org) that it belongs to; nil for what is no fault of a text.
    package let mqm: String?
    /// Where `naslag.yml` says nothing else.
    package let severity: Severity

    init(_ severity: Severity, _ identifier: String, mqm: String?) {
        self.identifier = identifier
        self.mqm = mqm
        self.severity = severity
    }

    /// The explanation that a reader of a language gets, `nl-BE` the Dutch one, with the language that it is in.
    package func explanation(in tag: String) -> (text: String, tag: String) {
        CheckTexts.explanation(of: identifier, in: tag)
    }
}

/// One thing to look for. Each check stands in a file of its own.
protocol Check: Sendable {
    static var description: CheckDescription { get }
}

/// A check that looks at one sentence pair at a time.
protocol SegmentCheck: Check {
    func check(_ pair: SegmentContext, _ report: inout FindingCollector)
}

/// A check that looks at one bilingual article as a whole.
protocol ArticleCheck: Check {
    func check(_ article: ArticleContext, _ report: inout FindingCollector)
}

/// A check that compares the languages of one article.
protocol GroupCheck: Check {
    func check(_ group: GroupContext, _ report: inout FindingCollector)
}
