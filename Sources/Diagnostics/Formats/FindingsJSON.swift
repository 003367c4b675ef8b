/// Findings as JSON, one on a line:
///
///     {"findings": [
///     {"file": "nl-NL/a.md", "line": 12, "column": 5, "severity": "error", "identifier": "link-count", …, "fix": null}
///     ]}
package enum FindingsJSON {
    package static func text(_ findings: [Finding]) -> String {
        "{\"findings\": [\n" + findings.map(object).joined(separator: ",\n") + (findings.isEmpty ? "" : "\n") + "]}"
    }

    private static func object(_ finding: Finding) -> String {
        """
        {"file": \(JSONText.string(finding.place.file)), "line": \(finding.place.line), \
        "column": \(finding.place.column), "severity": "\(finding.severity.rawValue)", \
        "identifier": \(JSONText.string(finding.identifier)), "message": \(JSONText.string(finding.diagnostic.message)), \
        "key": \(JSONText.string(finding.key)), "locale": \(JSONText.string(finding.locale)), \
        "segment": \(JSONText.string(finding.segment)), "excerpt": \(JSONText.string(finding.excerpt)), \
        "fix": \(finding.fix.map(object) ?? "null")}
        """
    }

    private static func object(_ fix: Fix) -> String {
        """
        {"line": \(fix.start.line), "column": \(fix.start.column), "endLine": \(fix.end.line), \
        "endColumn": \(fix.end.column), "text": \(JSONText.string(fix.replacement))}
        """
    }
}
