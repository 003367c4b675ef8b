/// What stands behind an identifier such as `link-count`, in brackets at the end of a finding.
package struct CheckNote: Sendable {
    package var identifier: String
    /// `error`, `warning` or `information`, where `naslag.yml` says nothing else.
    package var severity: String
    /// An error type of MQM (https://themqm.org).
    package var mqm: String?
    /// The explanation of the check, in the reader's language or the nearest one.
    package var text: String

    package init(identifier: String, severity: String, mqm: String?, text: String) {
        self.identifier = identifier
        self.severity = severity
        self.mqm = mqm
        self.text = text
    }
}
