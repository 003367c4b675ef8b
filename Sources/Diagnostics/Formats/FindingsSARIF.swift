internal import JSON
internal import Platform

/// Findings as SARIF 2.1.0, the form that code review and editors show.
///
/// Columns count Unicode code points there and bytes here: SARIF lets a run say what it counts, but knows no bytes,
/// so a region gives the line, and the byte column in the properties of the result.
package struct FindingsSARIF {
    /// What one identifier stands for.
    package struct Rule {
        package let identifier: String
        package let severity: Severity
        /// A sentence about the finding as such, for `shortDescription`.
        package let explanation: String
        package let tags: [String]

        package init(identifier: String, severity: Severity, explanation: String, tags: [String]) {
            self.identifier = identifier
            self.severity = severity
            self.explanation = explanation
            self.tags = tags
        }
    }

    private let version: String
    private let rules: [Rule]
    private let indexes: [String: Int]

    /// - Parameters:
    ///   - version: that of the program.
    ///   - rules: what can be found, each identifier once.
    package init(version: String, rules: [Rule]) {
        self.version = version
        self.rules = rules
        indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.identifier, $0) })
    }

    /// The whole log with one run, in the order of `findings`. Paths are relative to `CONTENT`, percent-encoded (SARIF
    /// section 3.4). Findings whose identifier is not among the rules have no `ruleIndex`.
    package func text(_ findings: [Finding]) -> String {
        var json = JSONWriter()
        json.object {
            $0.member("$schema") { $0.string("https://json.schemastore.org/sarif-2.1.0.json") }
            $0.member("version") { $0.string("2.1.0") }
            $0.member("runs") {
                $0.array([findings]) { json, findings in
                    json.object { write(findings, &$0) }
                }
            }
        }
        return json.text
    }

    /// The members of the one run.
    private func write(_ findings: [Finding], _ run: inout JSONWriter) {
        run.member("tool") {
            $0.object {
                $0.member("driver") {
                    $0.object {
                        $0.member("name") { $0.string("Naslag") }
                        $0.member("version") { $0.string(version) }
                        $0.member("rules") { $0.array(rules) { Self.write($1, &$0) } }
                    }
                }
            }
        }
        run.member("originalUriBaseIds") {
            $0.object {
                $0.member("CONTENT") {
                    $0.object { $0.member("description") { Self.write(text: "The content folder", &$0) } }
                }
            }
        }
        run.member("results") { $0.array(findings) { write($1, &$0) } }
    }

    private static func write(text: String, _ json: inout JSONWriter) {
        json.object { $0.member("text") { $0.string(text) } }
    }

    private static func write(_ rule: Rule, _ json: inout JSONWriter) {
        json.startLine()
        json.object {
            $0.member("id") { $0.string(rule.identifier) }
            $0.member("shortDescription") { write(text: rule.explanation, &$0) }
            $0.member("defaultConfiguration") { $0.object { $0.member("level") { $0.string(level(rule.severity)) } } }
            $0.member("properties") { $0.object { $0.member("tags") { $0.array(rule.tags) { $0.string($1) } } } }
        }
    }

    private func write(_ finding: Finding, _ json: inout JSONWriter) {
        json.startLine()
        json.object {
            $0.member("ruleId") { $0.string(finding.identifier) }
            if let index = indexes[finding.identifier] { $0.member("ruleIndex") { $0.number(index) } }
            $0.member("level") { $0.string(Self.level(finding.severity)) }
            $0.member("message") { Self.write(text: finding.diagnostic.message, &$0) }
            $0.member("locations") { $0.array([finding]) { Self.write(locationOf: $1, &$0) } }
            $0.member("partialFingerprints") { $0.object { $0.member("naslag/v1") { $0.string(finding.fingerprint) } } }
            $0.member("properties") {
                $0.object {
                    $0.member("key") { $0.string(finding.key) }
                    $0.member("column") { $0.number(finding.place.column) }
                    if let locale = finding.locale { $0.member("locale") { $0.string(locale) } }
                    if let segment = finding.segment { $0.member("segment") { $0.string(segment) } }
                }
            }
        }
    }

    private static func write(locationOf finding: Finding, _ json: inout JSONWriter) {
        json.object {
            $0.member("physicalLocation") {
                $0.object {
                    $0.member("artifactLocation") {
                        $0.object {
                            $0.member("uri") { $0.string(PercentEncoding.path(finding.place.file)) }
                            $0.member("uriBaseId") { $0.string("CONTENT") }
                        }
                    }
                    guard finding.place.line > 0 else { return }
                    $0.member("region") {
                        $0.object {
                            $0.member("startLine") { $0.number(finding.place.line) }
                            if !finding.excerpt.isEmpty { $0.member("snippet") { write(text: finding.excerpt, &$0) } }
                        }
                    }
                }
            }
        }
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "note"
        }
    }
}

extension Finding {
    /// What stays the same when lines move: `link-count|nl-NL|mail/x|907da-104|the translation has …`.
    package var fingerprint: String {
        [identifier, locale ?? "", key, segment ?? "", diagnostic.message].joined(separator: "|")
    }
}
