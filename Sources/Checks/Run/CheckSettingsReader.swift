internal import Articles
package import Diagnostics
internal import Yams

extension CheckSettings {
    /// Reads `checks` of `naslag.yml`; what is wrong in it is reported and left out.
    ///
    ///     naslag.yml:4:5: error: this suppression has no reason; … [checks-invalid]
    package static func read(_ yaml: String, file: String) -> Reported<CheckSettings> {
        var reader = Reader(file: file)
        // Broken YAML is reported by whoever reads the rest of the file.
        guard let root = try? YAMLDocument.root(of: yaml), let checks = root.mapping?["checks"] else {
            return Reported(CheckSettings(), [])
        }
        reader.read(checks)
        return Reported(reader.settings, reader.diagnostics)
    }

    private struct Reader {
        let file: String
        var settings = CheckSettings()
        var diagnostics: [Diagnostic] = []

        mutating func read(_ checks: Node) {
            guard let mapping = checks.mapping else {
                return report(checks, "'checks' has the keys severity and suppress")
            }
            for (key, value) in mapping {
                switch key.string {
                case "severity": readSeverities(value)
                case "suppress": for item in value.sequence ?? [] { readSuppression(item) }
                default: report(key, "'\(key.string ?? "")' is no key of 'checks'; it has severity and suppress")
                }
            }
        }

        private mutating func readSeverities(_ node: Node) {
            for (key, value) in node.mapping ?? [:] {
                guard let identifier = key.string, isKnown(identifier, key) else { continue }
                // YAML 1.1 reads a bare off as false.
                let name = value.scalar?.string ?? ""
                if name == "off" || name == "false" {
                    settings.severities[identifier] = .some(nil)
                } else if let severity = Severity(rawValue: name) {
                    settings.severities[identifier] = severity
                } else {
                    report(value, "'\(name)' is no severity; write error, warning, information or off")
                }
            }
        }

        private mutating func readSuppression(_ node: Node) {
            func text(_ key: String) -> String? { node.mapping?[Node(key)]?.scalar?.string }
            guard let check = text("check") else {
                return report(node, "this suppression names no check; add 'check: …'")
            }
            guard isKnown(check, node) else { return }
            guard let reason = text("reason"), !reason.isEmpty else {
                return report(
                    node, "this suppression has no reason; say why the finding may stand, for whoever meets it next")
            }
            settings.suppressions.append(
                Suppression(
                    check: check, article: text("article"), segment: text("segment"), locale: text("locale"),
                    reason: reason))
        }

        private mutating func isKnown(_ identifier: String, _ node: Node) -> Bool {
            if CheckCatalogue.description(of: identifier) != nil { return true }
            report(node, "there is no check '\(identifier)'; 'naslag check' prints the names in brackets")
            return false
        }

        private mutating func report(_ node: Node, _ message: String) {
            let place = Place(file: file, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
            diagnostics.append(Diagnostic(.error, "checks-invalid", at: place, message))
        }
    }
}
