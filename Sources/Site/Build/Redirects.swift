internal import Articles
internal import Diagnostics
internal import Knowledge
internal import Publishing

/// Checks what `naslag.yml` says about pages that have moved.
enum Redirects {
    /// - Returns: those that can be made, in the order of their old keys, and a finding for each that cannot.
    static func check(
        _ written: [Configuration.Redirect], _ groups: [ArticleGroup]
    ) -> (redirects: [Configuration.Redirect], diagnostics: [Diagnostic]) {
        let keys = Set(groups.map(\.key))
        var taken = Set(keys.map(OutputPath.folded))
        var redirects: [Configuration.Redirect] = []
        var diagnostics: [Diagnostic] = []
        for line in written {
            if let fault = OutputPath.fault(in: "\(line.from).html") {
                diagnostics.append(
                    finding("redirect-invalid", line, "'\(line.from)' is no key of an article: it \(fault)"))
            } else if !keys.contains(line.key) {
                diagnostics.append(
                    finding(
                        "redirect-dead", line,
                        "'\(line.from)' leads to '\(line.to)', and there is no such article; write the key of one, "
                            + "which is its path below the locale's folder without .md"))
            } else if !taken.insert(OutputPath.folded(line.from)).inserted {
                diagnostics.append(
                    finding(
                        "redirect-taken", line,
                        "'\(line.from)' has a page already, which stays; take this line out or rename the article"))
            } else {
                redirects.append(line)
            }
        }
        return (redirects.sorted { $0.from < $1.from }, diagnostics)
    }

    private static func finding(_ identifier: String, _ line: Configuration.Redirect, _ message: String) -> Diagnostic {
        Diagnostic(.error, identifier, at: line.place, message)
    }
}
