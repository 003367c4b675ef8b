package import Diagnostics

/// The findings of an earlier day, so that only new ones fail a build.
///
/// One fingerprint on a line, sorted, so that changes are easy to read in a version control system:
/// `link-count|nl-NL|mail/x|907da-104`, as often as there are findings of it. Older files have the message behind it.
package struct Baseline: Sendable {
    private var counts: [String: Int] = [:]

    /// Reads the lines of a baseline file; empty lines and those that begin with `#` are passed over, every other line
    /// is taken as it is.
    package init(_ text: String) {
        for line in text.split(separator: "\n") where !line.hasPrefix("#") {
            let parts = line.split(separator: "|", maxSplits: 4, omittingEmptySubsequences: false)
            counts[parts.prefix(4).joined(separator: "|"), default: 0] += 1
        }
    }

    /// The findings that were not there; of equal ones, so many as there are more.
    package func new(in findings: [Finding]) -> [Finding] {
        var left = counts
        return findings.filter { finding in
            guard let count = left[Fingerprints.base(of: finding)], count > 0 else { return true }
            left[Fingerprints.base(of: finding)] = count - 1
            return false
        }
    }

    /// The file to write: a line of explanation, then the fingerprint of each finding, sorted. `init(_:)` reads it.
    package static func text(of findings: [Finding]) -> String {
        "# Findings of 'naslag check' that are known; written by --write-baseline.\n"
            + findings.map(Fingerprints.base).sorted().map { $0 + "\n" }.joined()
    }
}
