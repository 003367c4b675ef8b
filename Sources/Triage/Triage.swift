package import Explaining
package import Lookup
package import Platform
internal import Terms

/// What a triage leaves out, and what it shows.
package struct TriageOptions: Sendable {
    /// Leaves out what is older.
    package var since: Instant?
    /// Shows samples with their addresses.
    package var showsAddresses: Bool

    package init(since: Instant? = nil, showsAddresses: Bool = false) {
        self.since = since
        self.showsAddresses = showsAddresses
    }
}

/// Reads many bounces and counts those that mean the same: messages, mailboxes, folders, logs and traces. Memory does
/// not grow with them.
package final class Triage {
    private let desk: Desk

    /// - Parameter explainer: answers what each report means.
    package init(_ explainer: Explainer, _ options: TriageOptions) { desk = Desk(explainer, options) }

    /// Reads a file, or all files of a folder and below it. Links and what is no regular file are named and left out
    /// where a folder holds them; a path that is given is followed.
    ///
    /// - Throws: `FileError` for a path that is not there or cannot be read; what was read before it is kept.
    package func read(_ path: String) throws(FileError) { try InputWalk(desk).read(path) }

    /// Reads what is piped in, to its end; findings on it name the path `-`.
    ///
    /// - Throws: `FileError` where it cannot be read.
    package func readStandardInput() throws(FileError) {
        desk.path = "-"
        var intake = Intake()
        try StandardInput.forEachPiece { intake.take($0, desk) }
        intake.finish(desk)
    }

    /// All groups, the largest first.
    ///
    /// - Throws: `IndexError` where the knowledge base turned out to be damaged.
    package func result() throws(IndexError) -> TriageResult {
        if let failure = desk.failure { throw failure }
        return TriageResult(desk.tally)
    }
}

/// What was read.
package struct TriageResult: Sendable {
    /// How many reports the groups hold.
    package let count: Int
    /// The largest first.
    package let groups: [TriageGroup]
    /// How many lines and messages report nothing about delivery.
    package let others: Int
    /// What could not be read, by path and line.
    package let unread: [Unread]

    init(_ tally: Tally) {
        count = tally.count
        others = tally.others
        unread = tally.unread.sorted { ($0.path, $0.line ?? 0, $0.why) < ($1.path, $1.line ?? 0, $1.why) }
        groups = tally.groups.values.sorted {
            $0.count != $1.count ? $0.count > $1.count : $0.finding.order.lexicographicallyPrecedes($1.finding.order)
        }
    }

    /// The groups whose reason is not known, and all others: the first ones are read first.
    package var parts: (unknown: [TriageGroup], known: [TriageGroup]) {
        (groups.filter { $0.finding.reason == nil }, groups.filter { $0.finding.reason != nil })
    }

    /// When the earliest report was made; nil where no report has a time.
    package var first: Instant? { groups.compactMap(\.first).min() }
    /// When the latest report was made; nil where no report has a time.
    package var last: Instant? { groups.compactMap(\.last).max() }
}

extension Finding {
    /// What groups of one size are sorted by.
    fileprivate var order: [String] {
        [reason?.rawValue, code, vendor, outcome?.rawValue, fixBy?.rawValue].map { $0 ?? "" }
    }
}
