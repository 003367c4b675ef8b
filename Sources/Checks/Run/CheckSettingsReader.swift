package import Diagnostics
package import Knowledge

extension CheckSettings {
    /// Makes settings of what `checks` of `naslag.yml` says; what names no check or no severity is reported and left out.
    ///
    ///     naslag.yml:4:5: error: this suppression has no reason; … [checks-invalid]
    package static func read(_ written: WrittenChecks) -> Reported<CheckSettings> {
        var reader = Reader()
        for (check, severity) in written.severities { reader.read(check, severity) }
        for suppression in written.suppressions { reader.read(suppression) }
        return Reported(reader.settings, reader.diagnostics)
    }

    private struct Reader {
        var settings = CheckSettings()
        var diagnostics: [Diagnostic] = []

        mutating func read(_ check: WrittenChecks.Text, _ severity: WrittenChecks.Text) {
            guard isKnown(check.text, check.place) else { return }
            // YAML 1.1 reads a bare off as false.
            if severity.text == "off" || severity.text == "false" {
                settings.severities[check.text] = .some(nil)
            } else if let known = Severity(rawValue: severity.text) {
                settings.severities[check.text] = known
            } else {
                report(severity.place, "'\(severity.text)' is no severity; write error, warning, information or off")
            }
        }

        mutating func read(_ suppression: WrittenChecks.Suppression) {
            let values = suppression.values
            guard let check = values["check"] else {
                return report(suppression.place, "this suppression names no check; add 'check: …'")
            }
            guard isKnown(check, suppression.place) else { return }
            guard let reason = values["reason"], !reason.isEmpty else {
                return report(
                    suppression.place,
                    "this suppression has no reason; say why the finding may stand, for whoever meets it next")
            }
            settings.suppressions.append(
                Suppression(
                    check: check, article: values["article"], segment: values["segment"], locale: values["locale"],
                    reason: reason))
        }

        private mutating func isKnown(_ identifier: String, _ place: Place) -> Bool {
            if CheckCatalogue.description(of: identifier) != nil { return true }
            report(place, "there is no check '\(identifier)'; 'naslag check' prints the names in brackets")
            return false
        }

        private mutating func report(_ place: Place, _ message: String) {
            diagnostics.append(Diagnostic(.error, WrittenChecks.invalid, at: place, message))
        }
    }
}
