internal import JSON
internal import Platform

/// Findings as SARIF 2.1.0, the form that code review and editors show. Columns count UTF-16 code units there, which the
/// run says (section 3.14.17).
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

    /// GitHub refuses a run of more results.
    package static let most = 25_000

    private let version: String
    /// The way from the root to the content folder, with a slash at its end; empty where they are the same.
    private let prefix: String
    private let rules: [Rule]
    private let indexes: [String: Int]

    /// - Parameters:
    ///   - version: that of the program.
    ///   - prefix: the way from the root of the repository to the content folder, with a slash at its end.
    ///   - rules: what can be found, each identifier once.
    package init(version: String, prefix: String, rules: [Rule]) {
        self.version = version
        self.prefix = prefix
        self.rules = rules
        indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.identifier, $0) })
    }

    /// The whole log with one run, in the order of `findings`. Paths are relative to the root, percent-encoded (SARIF
    /// section 3.4). Findings whose identifier is not among the rules have no `ruleIndex`. Of more than 25,000 the most
    /// severe are written, and a notification counts the rest.
    package func text(_ all: [Finding]) -> String {
        let findings = Self.severest(of: all)
        var json = JSONWriter()
        json.object {
            $0.member("$schema") { $0.string("https://json.schemastore.org/sarif-2.1.0.json") }
            $0.member("version") { $0.string("2.1.0") }
            $0.member("runs") {
                $0.array([findings]) { json, findings in
                    json.object { write(findings, left: all.count - findings.count, &$0) }
                }
            }
        }
        return json.text
    }

    private static func severest(of findings: [Finding]) -> [Finding] {
        guard findings.count > most else { return findings }
        let order = findings.indices.sorted {
            findings[$0].severity == findings[$1].severity ? $0 < $1 : findings[$0].severity > findings[$1].severity
        }
        return order.prefix(most).sorted().map { findings[$0] }
    }

    /// The members of the one run.
    private func write(_ findings: [Finding], left: Int, _ run: inout JSONWriter) {
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
                $0.member("ROOT") {
                    $0.object { $0.member("description") { Self.write(text: "The root of the repository", &$0) } }
                }
            }
        }
        run.member("columnKind") { $0.string("utf16CodeUnits") }
        if left > 0 { run.member("invocations") { Self.write(countOfRest: left, &$0) } }
        let fingerprints = Fingerprints.all(of: findings)
        run.member("results") { $0.array(Array(zip(findings, fingerprints))) { write($1.0, $1.1, &$0) } }
    }

    private static func write(countOfRest left: Int, _ json: inout JSONWriter) {
        json.array([left]) { json, left in
            json.object {
                $0.member("executionSuccessful") { $0.number(text: "true") }
                $0.member("toolExecutionNotifications") {
                    $0.array([left]) { json, left in
                        json.object {
                            $0.member("level") { $0.string("note") }
                            $0.member("message") {
                                write(
                                    text:
                                        "\(left) less severe findings are left out, as no more than \(most) are taken",
                                    &$0)
                            }
                        }
                    }
                }
            }
        }
    }

    private static func write(text: String, _ json: inout JSONWriter) {
        json.object { $0.member("text") { $0.string(text) } }
    }

    private static func write(_ rule: Rule, _ json: inout JSONWriter) {
        json.startLine()
        json.object {
            $0.member("id") { $0.string(rule.identifier) }
            $0.member("shortDescription") { write(text: rule.explanation, &$0) }
            $0.member("help") {
                $0.object {
                    $0.member("text") { $0.string(rule.explanation) }
                    $0.member("markdown") {
                        $0.string("\(rule.explanation)\n\n`naslag explain \(rule.identifier)` tells more.")
                    }
                }
            }
            $0.member("defaultConfiguration") { $0.object { $0.member("level") { $0.string(level(rule.severity)) } } }
            $0.member("properties") { $0.object { $0.member("tags") { $0.array(rule.tags) { $0.string($1) } } } }
        }
    }

    private func write(_ finding: Finding, _ fingerprint: String, _ json: inout JSONWriter) {
        json.startLine()
        json.object {
            $0.member("ruleId") { $0.string(finding.identifier) }
            if let index = indexes[finding.identifier] { $0.member("ruleIndex") { $0.number(index) } }
            $0.member("level") { $0.string(Self.level(finding.severity)) }
            $0.member("message") { Self.write(text: finding.diagnostic.message, &$0) }
            $0.member("locations") { $0.array([finding]) { write(locationOf: $1, &$0) } }
            $0.member("partialFingerprints") { $0.object { $0.member("naslag/v2") { $0.string(fingerprint) } } }
            if let fix = finding.fix { $0.member("fixes") { write(fix, in: finding.place.file, &$0) } }
            $0.member("properties") {
                $0.object {
                    $0.member("key") { $0.string(finding.key) }
                    if let locale = finding.locale { $0.member("locale") { $0.string(locale) } }
                    if let segment = finding.segment { $0.member("segment") { $0.string(segment) } }
                }
            }
        }
    }

    private func write(artifact file: String, _ json: inout JSONWriter) {
        json.object {
            $0.member("uri") { $0.string(PercentEncoding.path(prefix + file)) }
            $0.member("uriBaseId") { $0.string("ROOT") }
        }
    }

    /// One change of one place (SARIF section 3.55).
    private func write(_ fix: Fix, in file: String, _ json: inout JSONWriter) {
        json.array([fix]) { json, fix in
            json.object {
                $0.member("artifactChanges") {
                    $0.array([fix]) { json, fix in
                        json.object {
                            $0.member("artifactLocation") { write(artifact: file, &$0) }
                            $0.member("replacements") { $0.array([fix]) { Self.write(replacement: $1, &$0) } }
                        }
                    }
                }
            }
        }
    }

    private static func write(replacement fix: Fix, _ json: inout JSONWriter) {
        json.object {
            $0.member("deletedRegion") {
                $0.object {
                    $0.member("startLine") { $0.number(fix.start.line) }
                    $0.member("startColumn") { $0.number(fix.start.utf16Column) }
                    $0.member("endLine") { $0.number(fix.end.line) }
                    $0.member("endColumn") { $0.number(fix.end.utf16Column) }
                }
            }
            $0.member("insertedContent") { write(text: fix.replacement, &$0) }
        }
    }

    private func write(locationOf finding: Finding, _ json: inout JSONWriter) {
        json.object {
            $0.member("physicalLocation") {
                $0.object {
                    $0.member("artifactLocation") { write(artifact: finding.place.file, &$0) }
                    guard finding.place.line > 0 else { return }
                    $0.member("region") {
                        $0.object {
                            $0.member("startLine") { $0.number(finding.place.line) }
                            $0.member("startColumn") { $0.number(finding.place.utf16Column) }
                            if !finding.excerpt.isEmpty {
                                $0.member("snippet") { Self.write(text: finding.excerpt, &$0) }
                            }
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
