package import Diagnostics
package import Knowledge

extension SiteBuilder {
    /// What a build reports apart from the articles: all that it refuses has its finding here, so that who checks a
    /// folder learns the same without building it.
    ///
    /// - Returns: the findings, those that no build comes of included.
    /// - Throws: `BuildFailure` where nothing but its message says what is wrong.
    package func findings(in opened: OpenContent) throws(BuildFailure) -> [Diagnostic] {
        do throws(BuildFailure) {
            return try BuildPreparation.findings(in: opened, options)
        } catch {
            guard error.diagnostics.isEmpty else { return error.diagnostics }
            throw error
        }
    }
}
