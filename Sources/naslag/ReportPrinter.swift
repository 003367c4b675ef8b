internal import Diagnostics
internal import Site

/// Prints what a build did: findings on standard error, the summary on standard output.
struct ReportPrinter {
    let report: BuildReport
    let duration: Duration
    let output: String

    /// So many findings that are no errors are printed one by one; more would hide the summary.
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

    /// What a share of the articles gave.
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
        let findings = report.findings.map {
            "{\"severity\": \"\($0.severity.rawValue)\", \"identifier\": \"\($0.identifier)\", \"count\": \($0.count)}"
        }
        let languages = report.languages.map { "\"\($0)\"" }
        try Terminal.print(
            """
            {"articles": \(report.articles), "languages": [\(languages.joined(separator: ", "))], \
            "codes": \(report.codes), "pages": \(report.pages), "manPages": \(report.manPages), \
            "written": \(report.written), "kept": \(report.kept), "removed": \(report.removed), \
            "findings": [\(findings.joined(separator: ", "))], "seconds": \(seconds)}
            """)
    }

    private var seconds: String {
        let milliseconds = duration.components.seconds * 1000 + duration.components.attoseconds / 1_000_000_000_000_000
        let fraction = String(milliseconds % 1000)
        return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - fraction.count))\(fraction)"
    }
}
