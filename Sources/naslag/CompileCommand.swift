internal import ArgumentParser
internal import Diagnostics
internal import Site
internal import Platform

struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile",
        abstract: "Make the pages of some articles, for 'naslag link' to put together.",
        discussion: """
            Cuts a build for make, GNU parallel, Slurm or any job runner: each job makes one share of the articles, on \
            any machine that has the same program, templates and articles. Give each share a folder of its own, and \
            give all of them to 'naslag link'. A share that is made again makes only what changed.

            Exit status: as 'naslag build'.
            """)

    @OptionGroup var source: SourceOptions

    @Option(help: "Which part of the articles: 3/8 is the third of eight.", transform: Share.init(argument:))
    var share = Share("1/1")!

    @Option(help: "The folder of results to publish into.")
    var output: String

    func run() throws {
        let clock = ContinuousClock()
        let start = clock.now
        let options = try source.siteOptions(output: output)
        let report = try SiteRun.progressing(isShown: !source.quiet) { step in
            try SiteBuilder(options).compile(share, progress: step)
        }
        let printer = ReportPrinter(report: report, duration: clock.now - start, output: output)
        printer.printDiagnostics(all: !source.quiet)
        if !source.quiet { try printer.printResults() }
        if report.count(.error) > 0 { throw Failure(.badInput) }
    }
}

extension Share {
    /// For the command line: `3/8`.
    fileprivate init(argument: String) throws {
        guard let share = Share(argument) else {
            throw ValidationError("'\(argument)' is no share; write the third of eight as 3/8")
        }
        self = share
    }
}
