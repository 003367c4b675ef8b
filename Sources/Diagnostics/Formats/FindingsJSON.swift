internal import JSON

/// Findings as JSON, one on a line:
///
///     {"findings":[
///     {"file":"nl-NL/a.md","line":12,"column":5,"severity":"error","identifier":"link-count",…,"fix":null}]}
package enum FindingsJSON {
    /// The whole document, in the order of `findings`. Absent values are `null`; lines and columns count as in `Place`.
    package static func text(_ findings: [Finding]) -> String {
        var json = JSONWriter()
        json.object {
            $0.member("findings") {
                $0.array(findings) { json, finding in
                    json.startLine()
                    write(finding, &json)
                }
            }
        }
        return json.text
    }

    private static func write(_ finding: Finding, _ json: inout JSONWriter) {
        json.object {
            $0.member("file") { $0.string(finding.place.file) }
            $0.member("line") { $0.number(finding.place.line) }
            $0.member("column") { $0.number(finding.place.column) }
            $0.member("severity") { $0.string(finding.severity.rawValue) }
            $0.member("identifier") { $0.string(finding.identifier) }
            $0.member("message") { $0.string(finding.diagnostic.message) }
            $0.member("key") { $0.string(finding.key) }
            $0.member("locale") { $0.string(finding.locale) }
            $0.member("segment") { $0.string(finding.segment) }
            $0.member("excerpt") { $0.string(finding.excerpt) }
            $0.member("fix") { json in
                guard let fix = finding.fix else { return json.string(nil) }
                json.object {
                    $0.member("line") { $0.number(fix.start.line) }
                    $0.member("column") { $0.number(fix.start.column) }
                    $0.member("endLine") { $0.number(fix.end.line) }
                    $0.member("endColumn") { $0.number(fix.end.column) }
                    $0.member("text") { $0.string(fix.replacement) }
                }
            }
        }
    }
}
