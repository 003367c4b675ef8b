/// What findings are known by from one day to another: what stays the same when lines move and messages are reworded.
package enum Fingerprints {
    /// `link-count|nl-NL|mail/x|907da-104`; several findings may have the same.
    package static func base(of finding: Finding) -> String {
        [finding.identifier, finding.locale ?? "", finding.key, finding.segment ?? ""].joined(separator: "|")
            .replacing("\n", with: " ")
    }

    /// One for each finding, in their order: the second of the same base has `#2` behind it.
    package static func all(of findings: [Finding]) -> [String] {
        var counts: [String: Int] = [:]
        return findings.map { finding in
            let base = base(of: finding)
            counts[base, default: 0] += 1
            return counts[base] == 1 ? base : "\(base)#\(counts[base]!)"
        }
    }
}
