package import Diagnostics
internal import Yams

/// What `checks` of `naslag.yml` says, as it is written: which checks there are, those who check know.
package struct WrittenChecks: Sendable {
    /// A value with the place where it stands.
    package struct Text: Sendable {
        package let text: String
        package let place: Place
    }

    /// An item of `suppress`: its values by key, and where it begins.
    package struct Suppression: Sendable {
        package let values: [String: String]
        package let place: Place
    }

    /// Names of checks with their severities.
    package fileprivate(set) var severities: [(check: Text, severity: Text)] = []
    package fileprivate(set) var suppressions: [Suppression] = []

    /// What a finding on `checks` is called.
    package static let invalid = "checks-invalid"
}

extension YAMLReader {
    /// Reads `checks: {severity: {spacing: off}, suppress: [{check: …}]}`; a key that is none of these is reported.
    mutating func checks(_ node: Node?) -> WrittenChecks {
        var checks = WrittenChecks()
        guard let node, node.null == nil else { return checks }
        guard let mapping = node.mapping else {
            let keys = ConfigurationKeys.checks.names.joined(separator: " and ")
            report(WrittenChecks.invalid, node, "'checks' has the keys \(keys)")
            return checks
        }
        for (key, value) in mapping {
            switch key.string {
            case "severity":
                for (check, severity) in value.mapping ?? [:] {
                    checks.severities.append((text(of: check), text(of: severity)))
                }
            case "suppress":
                for item in value.sequence ?? [] {
                    // A misspelled 'article' would let the finding stand everywhere.
                    if let mapping = item.mapping {
                        checkKeys(of: mapping, ConfigurationKeys.suppress, identifier: WrittenChecks.invalid)
                    }
                    let pairs = (item.mapping ?? [:]).compactMap { key, value in
                        key.string.flatMap { key in value.scalar.map { (key, $0.string) } }
                    }
                    checks.suppressions.append(
                        .init(values: Dictionary(pairs, uniquingKeysWith: { _, last in last }), place: place(of: item)))
                }
            default:
                let message = "'\(key.string ?? "")' is no key of 'checks'; it has severity and suppress"
                report(WrittenChecks.invalid, key, message)
            }
        }
        return checks
    }

    private func text(of node: Node) -> WrittenChecks.Text {
        .init(text: node.scalar?.string ?? "", place: place(of: node))
    }
}
