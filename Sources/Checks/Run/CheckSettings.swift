internal import Articles
package import Diagnostics

/// What `checks` in `naslag.yml` says about findings: how severe each kind is, and which ones are known.
///
/// ```yaml
/// checks:
///   severity: {spacing: off, bold-count: error}
///   suppress:
///     - check: code-lost
///       article: mail/5-7-705      # with * at its end for all that begin so
///       segment: 907da-104
///       locale: nl-NL
///       reason: the screen of the Dutch product says it so
/// ```
package struct CheckSettings: Sendable {
    /// nil switches a check off.
    package var severities: [String: Severity?] = [:]
    package var suppressions: [Suppression] = []

    package init() {}

    /// A finding that someone has looked at and let stand.
    package struct Suppression: Sendable, Hashable {
        package var check: String
        /// The key of the article, or with `*` at its end the start of it; nil for all.
        package var article: String?
        /// The id of the sentence pair; nil for all.
        package var segment: String?
        /// In any letter case; nil for all.
        package var locale: String?
        /// Why the finding may stand, for whoever reads the file.
        package var reason: String

        package init(
            check: String, article: String? = nil, segment: String? = nil, locale: String? = nil, reason: String
        ) {
            self.check = check
            self.article = article
            self.segment = segment
            self.locale = locale
            self.reason = reason
        }

        func matches(_ finding: Finding) -> Bool {
            guard finding.identifier == check, segment == nil || segment == finding.segment,
                locale == nil || locale?.lowercased() == finding.locale?.lowercased()
            else { return false }
            guard let article else { return true }
            return article.hasSuffix("*") ? finding.key.hasPrefix(article.dropLast()) : finding.key == article
        }
    }

    /// What is left of the findings of a build, which knows files: the key of an article and its language stand in the
    /// path, and no finding names a sentence pair.
    package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
        let findings = diagnostics.map { diagnostic in
            let (key, locale) = ContentFolder.article(of: diagnostic.place.file)
            return Finding(diagnostic, key: key, locale: locale?.tag)
        }
        return applied(to: findings).map(\.diagnostic)
    }

    /// The findings that are left, with the severities of the settings.
    package func applied(to findings: [Finding]) -> [Finding] {
        guard !severities.isEmpty || !suppressions.isEmpty else { return findings }
        return findings.compactMap { finding in
            if suppressions.contains(where: { $0.matches(finding) }) { return nil }
            guard let severity = severities[finding.identifier] else { return finding }
            guard let severity else { return nil }
            var changed = finding
            changed.diagnostic.severity = severity
            return changed
        }
    }
}
