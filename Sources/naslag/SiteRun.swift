internal import Diagnostics
internal import Site
internal import Platform

/// A build from the command line: with progress, findings, a summary, and a status of sysexits.h.
struct SiteRun {
    let source: SourceOptions
    let publishing: PublishingOptions

    /// - Parameter results: folders that `naslag compile` filled.
    func run(results: [String] = []) throws {
        let clock = ContinuousClock()
        let start = clock.now
        var options = try source.siteOptions(output: publishing.output)
        try publishing.apply(to: &options)
        options.results = results
        if publishing.report { options.report = try Self.report(on: source.content, jobs: options.jobs) }
        let report = try Self.progressing(isShown: !source.quiet && !publishing.json) { step in
            try SiteBuilder(options).build(progress: step)
        }
        let printer = ReportPrinter(report: report, duration: clock.now - start, output: publishing.output)
        printer.printDiagnostics(all: !source.quiet)
        if !report.isPublished {
            throw Failure("nothing is published: \(report.count(.error)) errors are too many (--max-errors)", .badInput)
        }
        if publishing.json {
            try printer.printJSON()
        } else if !source.quiet {
            try printer.printSummary()
            if !results.isEmpty, report.madeHere > 0 { try printer.printMadeHere() }
        }
        if report.count(.error) > 0 || (publishing.strict && report.count(.warning) > 0) { throw Failure(.badInput) }
    }

    /// Builds with a progress line, which is removed before anything else is printed.
    static func progressing(
        isShown: Bool, _ body: (@escaping @Sendable (Int) -> Void) throws -> BuildReport
    ) throws -> BuildReport {
        let progress = ProgressLine(isShown: isShown)
        defer { progress.end() }
        return try body { progress.step(of: $0) }
    }
}
