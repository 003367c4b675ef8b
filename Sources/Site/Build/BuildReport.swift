internal import Articles
package import Diagnostics
internal import Publishing
package import Platform

/// What a build did: its counts and findings.
package struct BuildReport: Sendable {
    package var articles = 0
    /// Of these, the articles that were neither as in the last build nor among the results of others.
    package var madeHere = 0
    /// The tags of the site's languages.
    package var languages: [String] = []
    package var codes = 0
    package var pages = 0
    package var manPages = 0
    /// Files written, left as they were, and removed.
    package var written = 0
    package var kept = 0
    package var removed = 0
    /// Why the old site is still beside the new one, if it is; the next build tries again.
    package var leftover: String?
    /// What the file system could not do, and what was done in its place.
    package var compromises: [String] = []
    /// False when there were more errors than were allowed: the output is then as it was.
    package var isPublished = true
    package var diagnostics: [Diagnostic] = []

    package init() {}

    mutating func count(_ summary: PublishSummary) {
        (written, kept, removed, leftover) = (summary.written, summary.kept, summary.removed, summary.leftover)
        compromises = summary.compromises
    }

    /// How many findings there are of each kind, most severe and most frequent first.
    package var findings: [(severity: Severity, identifier: String, count: Int)] {
        Dictionary(grouping: diagnostics) { $0.identifier }
            .map { ($0.value[0].severity, $0.key, $0.value.count) }
            .sorted { ($1.0, $1.2, $0.1) < ($0.0, $0.2, $1.1) }
    }

    /// How many findings have this severity.
    package func count(_ severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }
}

/// Why there was no build at all.
package struct BuildFailure: Error, Sendable {
    /// What is wrong and what to do, in one line.
    package let message: String
    package let status: ExitStatus
    /// What is wrong in detail, to be shown before the message.
    package let diagnostics: [Diagnostic]

    package init(_ message: String, status: ExitStatus, diagnostics: [Diagnostic] = []) {
        self.message = message
        self.diagnostics = diagnostics
        self.status = status
    }

    init(_ error: FileError) {
        self.init("\(error); give a folder that can be read", status: .inputMissing)
    }
}
