internal import ArgumentParser
internal import Articles
internal import Diagnostics
internal import Packing
internal import Publishing
internal import Site

struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site, the man pages and the data from bilingual articles.",
        discussion: """
            CONTENT holds folders named by locale (nl-NL/…/x.md), or one tree whose articles name their locale in \
            ms.contentlocale. The output is published whole or not at all.

            Exit status: 0 done; 64 usage; 65 an article or template is broken (the others are built); 66 there is \
            nothing to build from; 73 the output cannot be written; 75 another build holds the output.
            """)

    @Argument(help: "The folder of articles.")
    var content = "Content"

    @Option(help: "The folder to publish into.")
    var output = "Output"

    @Option(help: "A folder of templates that override Naslag's own, file by file.")
    var templates: String?

    @Option(
        name: .customLong("locale"), help: "Only this language, such as nl-NL; give it again for more.",
        transform: LocaleTag.init(argument:))
    var locales: [LocaleTag] = []

    @Option(name: .customLong("base-url"), help: "Where the site will be published, for sitemap and canonical links.")
    var baseURL: String?

    @Option(help: "How many articles to work on at once.")
    var jobs = Processors.count

    @Flag(help: "Put a compressed copy (.gz) beside each text file, for web servers that send it as it is.")
    var compress = false

    @Option(help: "Write the site into one file too, for a memory stick: a path that ends in .zip or .tar.")
    var archive: String?

    @Option(help: "Publish nothing if there are more errors than this. Without it, broken articles are left out.")
    var maxErrors: Int?

    @Flag(help: "Check the articles too, and publish how the translations stand: a report page in each language.")
    var report = false

    @Flag(help: "Warnings fail the build too.")
    var strict = false

    @Flag(help: "Build everything anew.")
    var force = false

    @Flag(help: "Wait for another build of the same output instead of giving up.")
    var wait = false

    @Flag(help: "Print errors alone.")
    var quiet = false

    @Flag(help: "Print a summary as JSON on standard output.")
    var json = false

    func run() async throws {
        let clock = ContinuousClock()
        let start = clock.now
        let built: BuildReport
        do {
            var options = try options()
            if report { options.report = try await Self.report(on: content, jobs: options.jobs) }
            let builder = try SiteBuilder(options)
            let progress = ProgressLine(total: builder.articleCount, isShown: !quiet && !json)
            built = try await builder.build { _ in progress.step() }
            progress.end()
        } catch let failure as BuildFailure {
            throw Exit.failing(failure.message, failure.exitCode)
        } catch let error as PublishError {
            throw Exit.failing(error.description, error.exitCode)
        } catch let error as ArchiveError {
            throw Exit.failing(error.description, 73)
        }
        let printer = ReportPrinter(report: built, duration: clock.now - start, output: output)
        printer.printDiagnostics(all: !quiet)
        if !built.isPublished {
            throw Exit.failing("nothing is published: \(built.count(.error)) errors are too many (--max-errors)", 65)
        }
        if json { printer.printJSON() } else if !quiet { printer.printSummary() }
        if built.count(.error) > 0 || (strict && built.count(.warning) > 0) { throw ExitCode(65) }
    }

    private func options() throws -> SiteOptions {
        guard let own = ProgramFolder.templates() ?? templates else {
            throw BuildFailure(
                "Naslag's own templates are not beside the program; give a folder with --templates", exitCode: 66)
        }
        var options = SiteOptions(
            content: content, output: output, templates: [own] + (templates.map { [$0] } ?? []), jobs: max(jobs, 1),
            generator: "Naslag \(Naslag.version)")
        options.reference = ProgramFolder.reference()
        options.program = ProgramFolder.executable
        options.rebuildsAll = force
        options.locales = locales
        options.baseURL = baseURL
        options.waitForLock = wait
        options.compress = compress
        options.mostErrors = maxErrors
        options.archive = try archive.map { path in
            guard let archive = SiteArchive(path: path) else {
                throw ValidationError("'\(path)' must end in .zip or .tar")
            }
            return archive
        }
        return options
    }
}

extension LocaleTag {
    /// For the command line: `nl-NL`, in any letter case.
    init(argument: String) throws {
        guard let tag = LocaleTag(argument) else {
            throw ValidationError("'\(argument)' is no language tag; write it as nl-NL or en")
        }
        self = tag
    }
}
