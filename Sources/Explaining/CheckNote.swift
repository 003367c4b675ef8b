package import Lookup

/// What stands behind an identifier such as `link-count`, in brackets at the end of a finding.
package struct CheckNote: Sendable {
    package var identifier: String
    /// `error`, `warning` or `information`, where `naslag.yml` says nothing else.
    package var severity: String
    /// An error type of MQM (https://themqm.org).
    package var mqm: String?
    package var text: String

    package init(identifier: String, severity: String, mqm: String?, text: String) {
        self.identifier = identifier
        self.severity = severity
        self.mqm = mqm
        self.text = text
    }

    /// The languages that checks are explained in. They need no index, as nothing is built where articles are checked.
    package static let languages = [
        language("en-US", "English", severity: "Severity", type: "Type (MQM)", tune: "can be changed under 'checks' in naslag.yml"),
        language("nl-NL", "Nederlands", severity: "Ernst", type: "Soort (MQM)", tune: "te wijzigen onder 'checks' in naslag.yml"),
    ]

    private static func language(
        _ tag: String, _ name: String, severity: String, type: String, tune: String
    ) -> LookupLanguage {
        let names = tag == "nl-NL" ? ["fout", "waarschuwing", "informatie"] : ["error", "warning", "information"]
        return LookupLanguage(
            tag: tag, name: name, pages: "", manuals: "", manual: "",
            words: [
                "severity": severity, "type": type, "tune": tune, "error": names[0], "warning": names[1],
                "information": names[2],
            ])
    }
}
