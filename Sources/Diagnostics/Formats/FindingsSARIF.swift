/// Findings as SARIF 2.1.0, the form that code review and editors show.
///
/// Columns count Unicode code points there and bytes here: SARIF lets a run say what it counts, but knows no bytes,
/// so a region gives the line, and the byte column in the properties of the result.
package struct FindingsSARIF {
    /// What one identifier stands for.
    package struct Rule {
        package let identifier: String
        package let severity: Severity
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

    package init(version: String, rules: [Rule]) {
        self.version = version
        self.rules = rules
        indexes = Dictionary(uniqueKeysWithValues: rules.enumerated().map { ($1.identifier, $0) })
    }

    package func text(_ findings: [Finding]) -> String {
        """
        {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [
        {"tool": {"driver": {"name": "Naslag", "version": \(JSONText.string(version)), "rules": [
        \(rules.map(Self.rule).joined(separator: ",\n"))
        ]}},
        "originalUriBaseIds": {"CONTENT": {"description": {"text": "The content folder"}}},
        "results": [
        \(findings.map(result).joined(separator: ",\n"))
        ]}
        ]}
        """
    }

    private static func rule(_ rule: Rule) -> String {
        """
        {"id": \(JSONText.string(rule.identifier)), "shortDescription": {"text": \(JSONText.string(rule.explanation))}, \
        "defaultConfiguration": {"level": "\(level(rule.severity))"}, \
        "properties": {"tags": [\(rule.tags.map { JSONText.string($0) }.joined(separator: ", "))]}}
        """
    }

    private func result(_ finding: Finding) -> String {
        var parts = ["\"ruleId\": \(JSONText.string(finding.identifier))"]
        if let index = indexes[finding.identifier] { parts.append("\"ruleIndex\": \(index)") }
        parts.append("\"level\": \"\(Self.level(finding.severity))\"")
        parts.append("\"message\": {\"text\": \(JSONText.string(finding.diagnostic.message))}")
        parts.append("\"locations\": [\(Self.location(finding))]")
        parts.append("\"partialFingerprints\": {\"naslag/v1\": \(JSONText.string(finding.fingerprint))}")
        var properties = ["\"key\": \(JSONText.string(finding.key))", "\"column\": \(finding.place.column)"]
        if let locale = finding.locale { properties.append("\"locale\": \(JSONText.string(locale))") }
        if let segment = finding.segment { properties.append("\"segment\": \(JSONText.string(segment))") }
        parts.append("\"properties\": {\(properties.joined(separator: ", "))}")
        return "{\(parts.joined(separator: ", "))}"
    }

    private static func location(_ finding: Finding) -> String {
        let artifact =
            "\"artifactLocation\": {\"uri\": \(JSONText.string(uri(finding.place.file))), \"uriBaseId\": \"CONTENT\"}"
        guard finding.place.line > 0 else { return "{\"physicalLocation\": {\(artifact)}}" }
        let snippet = finding.excerpt.isEmpty ? "" : ", \"snippet\": {\"text\": \(JSONText.string(finding.excerpt))}"
        return "{\"physicalLocation\": {\(artifact), \"region\": {\"startLine\": \(finding.place.line)\(snippet)}}}"
    }

    private static func level(_ severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .information: "note"
        }
    }

    /// A path as a relative reference (RFC 3986): everything but unreserved characters and `/` percent-encoded.
    private static func uri(_ path: String) -> String {
        let digits = Array("0123456789ABCDEF".utf8)
        var result: [UInt8] = []
        for byte in path.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x2F, 0x5F, 0x7E: result.append(byte)
            default: result += [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Finding {
    /// What stays the same when lines move: `link-count|nl-NL|mail/x|907da-104|the translation has …`.
    package var fingerprint: String {
        [identifier, locale ?? "", key, segment ?? "", diagnostic.message].joined(separator: "|")
    }
}
