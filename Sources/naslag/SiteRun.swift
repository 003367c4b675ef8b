internal import ArgumentParser
internal import Diagnostics
internal import Packing
internal import Publishing
internal import Site

/// A build from the command line: with progress, findings, a summary, and a status of sysexits.h.
struct SiteRun {
    let source: SourceOptions
    let publishing: PublishingOptions

    /// - Parameter results: folders that `naslag compile` filled.
    func run(results: [String] = []) async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let report = try await Self.reporting {
            var options = try source.siteOptions(output: publishing.output)
            try publishing.apply(to: &options)
            options.results = results
            if publishing.report { options.report = try await Self.report(on: source.content, jobs: options.jobs) }
            let progress = ProgressLine(isShown: !source.quiet && !publishing.json)
            defer { progress.end() }
            return try await SiteBuilder(options).build { progress.step(of: $0) }
        }
        let printer = ReportPrinter(report: report, duration: clock.now - start, output: publishing.output)
        printer.printDiagnostics(all: !source.quiet)
        if !report.isPublished {
            throw Exit.failing("nothing is published: \(report.count(.error)) errors are too many (--max-errors)", 65)
        }
        if publishing.json {
            printer.printJSON()
        } else if !source.quiet {
            printer.printSummary()
            if !results.isEmpty, report.madeHere > 0 { printer.printMadeHere() }
        }
        if report.count(.error) > 0 || (publishing.strict && report.count(.warning) > 0) { throw ExitCode(65) }
    }

    /// Failures of a build as messages and exit statuses.
    static func reporting(_ body: () async throws -> BuildReport) async throws -> BuildReport {
        do {
            return try await body()
        } catch let failure as BuildFailure {
            throw Exit.failing(failure.message, failure.exitCode)
        } catch let error as PublishError {
            throw Exit.failing(error.description, error.exitCode)
        } catch let error as ArchiveError {
            throw Exit.failing(error.description, 73)
        }
    }
}
