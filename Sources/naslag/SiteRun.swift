internal import Articles
internal import Checks
internal import Diagnostics
internal import Knowledge
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
        options.examine = { CheckSettings.read($0.checks).problems }
        var report = try Self.progressing(isShown: !source.quiet && !publishing.json) { step in
            try SiteBuilder(options).build(progress: step)
        }
        report.diagnostics = MissingFiles.joined(try settings().applied(to: report.diagnostics), \.self)
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

    /// What `naslag.yml` says about findings, for those of the build too.
    private func settings() throws -> CheckSettings {
        let bytes = try FileSystem.readIfPresent("\(source.content)/\(Configuration.fileName)") ?? []
        var reported: [Diagnostic] = []
        let configuration = Configuration.read(bytes).value(addingTo: &reported)
        return CheckSettings.read(configuration.checks).value(addingTo: &reported)
    }

    /// Builds with a progress line, which is removed before anything else is printed.
    static func progressing(
        isShown: Bool, _ body: (@escaping @Sendable (Int) -> Void) throws -> BuildReport
    ) throws -> BuildReport {
        Interruption.expect()
        let progress = ProgressLine(isShown: isShown)
        defer { progress.end() }
        return try body { progress.step(of: $0) }
    }
}
