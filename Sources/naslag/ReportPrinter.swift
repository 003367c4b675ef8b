internal import Diagnostics
internal import JSON
internal import Site

/// Prints what a build did: findings on standard error, the summary on standard output.
struct ReportPrinter {
    let report: BuildReport
    let duration: Duration
    let output: String

    /// At most this many warnings and notes are printed one by one; more would hide the summary.
    private static let fewFindings = 20

    func printDiagnostics(all: Bool) {
        let errors = report.diagnostics.filter { $0.severity == .error }
        for error in errors { Terminal.error(error.description) }
        if let leftover = report.leftover { Terminal.error("\(output): warning: \(leftover)") }
        guard all else { return }
        for text in report.compromises { Terminal.error("\(output): information: \(text) [file-system]") }
        let others = report.diagnostics.filter { $0.severity == .warning }
        if others.count <= Self.fewFindings { for finding in others { Terminal.error(finding.description) } }
    }

    func printSummary() throws {
        try Terminal.print(
            "\(report.articles) articles in \(report.languages.joined(separator: ", ")); \(report.codes) codes; "
                + "\(report.pages) pages and \(report.manPages) man pages")
        try Terminal.print(
            "\(output): \(report.written) files written, \(report.kept) unchanged, \(report.removed) removed, "
                + "in \(seconds) s")
        for (severity, identifier, count) in report.findings {
            try Terminal.print("  \(count) × \(severity.rawValue): \(identifier)")
        }
        if report.diagnostics.contains(where: { $0.severity != .error }) {
            try Terminal.print("  'naslag check' lists each finding with its place")
        }
    }

    /// What a build of one share of the articles did.
    func printResults() throws {
        try Terminal.print(
            "\(output): \(report.pages) pages of \(report.articles) articles; \(report.madeHere) articles made anew, "
                + "in \(seconds) s")
    }

    func printMadeHere() throws {
        try Terminal.print(
            "  \(report.madeHere) articles were not among the results, or have changed since, and were made here")
    }

    func printJSON() throws {
        var json = JSONWriter()
        json.object {
            $0.member("articles") { $0.number(report.articles) }
            $0.member("languages") { $0.array(report.languages) { $0.string($1) } }
            let counts = [
                ("codes", report.codes), ("pages", report.pages), ("manPages", report.manPages),
                ("written", report.written),
                ("kept", report.kept), ("removed", report.removed),
            ]
            for (name, count) in counts { $0.member(name) { $0.number(count) } }
            $0.member("findings") {
                $0.array(report.findings) { json, found in
                    json.object {
                        $0.member("severity") { $0.string(found.severity.rawValue) }
                        $0.member("identifier") { $0.string(found.identifier) }
                        $0.member("count") { $0.number(found.count) }
                    }
                }
            }
            $0.member("seconds") { $0.number(text: seconds) }
        }
        try Terminal.print(json.text)
    }

    private var seconds: String {
        let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
    }
}
