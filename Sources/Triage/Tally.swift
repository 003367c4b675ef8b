internal import Terms

/// Counts reports that mean the same together. Its size has a bound, however many there are.
struct Tally {
    private(set) var groups: [Finding: TriageGroup] = [:]
    private(set) var count = 0
    /// Lines and messages that report nothing about delivery.
    var others = 0
    private(set) var unread: [Unread] = []
    private var places: [String: Int] = [:]
    private var domains = 0

    /// Codes and domains come from the input; past these bounds they are counted together.
    private static let mostGroups = 2000
    private static let mostDomains = 100_000
    private static let mostUnread = 500

    mutating func add(_ finding: Finding, time: Instant?, domains names: [String], sample: Sample) {
        var finding = finding
        if groups.count >= Self.mostGroups, groups[finding] == nil { (finding.code, finding.vendor) = (nil, nil) }
        count += 1
        var group = groups.removeValue(forKey: finding) ?? TriageGroup(finding: finding, sample: sample)
        group.count += 1
        if let time {
            group.first = min(group.first ?? time, time)
            group.last = max(group.last ?? time, time)
        }
        if sample.isBetter(than: group.sample) { group.sample = sample }
        for name in Set(names) {
            if group.domains[name] != nil || domains < Self.mostDomains {
                if group.domains[name] == nil { domains += 1 }
                group.domains[name, default: 0] += 1
            } else {
                group.otherDomains += 1
            }
        }
        groups[finding] = group
    }

    mutating func leaveOut(_ path: String, _ line: Int?, _ why: String) {
        let key = "\(path)\u{0}\(why)"
        if let place = places[key] {
            unread[place].count += 1
        } else if unread.count < Self.mostUnread {
            places[key] = unread.count
            unread.append(Unread(path: path, line: line, why: why))
        } else {
            // The rest is counted with the last one that has a name.
            unread[unread.count - 1].count += 1
        }
    }
}

/// Reports that mean the same.
package struct TriageGroup: Sendable {
    /// What all reports of the group mean.
    package var finding: Finding
    package var count = 0
    /// When the earliest of them was made; nil where none has a time.
    package var first: Instant?
    /// When the latest of them was made; nil where none has a time.
    package var last: Instant?
    /// How many reports are about an address of each domain.
    var domains: [String: Int] = [:]
    /// Those whose domains were too many to count.
    var otherDomains = 0
    /// One of the reports.
    package var sample: Sample

    init(finding: Finding, sample: Sample) {
        self.finding = finding
        self.sample = sample
    }

    /// The twenty domains with most reports, and how many all others have.
    package var largestDomains: (named: [(name: String, count: Int)], others: Int) {
        let sorted = domains.map { (name: $0.key, count: $0.value) }.sorted {
            ($1.count, $0.name) < ($0.count, $1.name)
        }
        let named = Array(sorted.prefix(20))
        return (named, otherDomains + sorted.dropFirst(20).reduce(0) { $0 + $1.count })
    }
}

/// The report that is shown for a group.
package struct Sample: Hashable, Sendable {
    /// The server's words, redacted unless `TriageOptions.showsAddresses`; empty where there are none.
    package var text: String
    /// Whether `naslag explain` answers the text alone as it answers the report.
    package var isExplained: Bool
    /// The file that is the report; nil where it is a part of one.
    package var file: String?

    /// One that explains itself, then the shorter one, then the first by its letters: the choice does not depend on the
    /// order of the reports.
    func isBetter(than other: Sample) -> Bool {
        if isExplained != other.isExplained { return isExplained }
        if text.isEmpty != other.text.isEmpty { return other.text.isEmpty }
        let (left, right) = (text.utf8.count, other.text.utf8.count)
        return left != right ? left < right : (text, file ?? "") < (other.text, other.file ?? "")
    }
}

/// What could not be read: the first place, and how many like it there are in the input.
package struct Unread: Hashable, Sendable {
    package var path: String
    /// From 1; nil for a file as a whole.
    package var line: Int?
    /// Why it could not be read, in one English clause.
    package var why: String
    /// How many like it there are, this one counted.
    package var count = 1

    init(path: String, line: Int?, why: String) {
        self.path = path
        self.line = line
        self.why = why
    }
}
