internal import ArgumentParser
internal import Articles
internal import Site
internal import Platform

/// The options that say what a site is made from: the same for a whole build and for one in shares.
struct SourceOptions: ParsableArguments {
    @Argument(help: "The folder of articles.")
    var content = "Content"

    @Option(help: "A folder of templates that override Naslag's own, file by file.")
    var templates: String?

    @Option(
        name: .customLong("locale"),
        help: "Only this language, such as nl-NL, or the nearest to it that there is; give it again for more.",
        transform: LocaleTag.init(argument:))
    var locales: [LocaleTag] = []

    @Option(name: .customLong("base-url"), help: "Where the site will be published, for sitemap and canonical links.")
    var baseURL: String?

    @Option(help: "How many articles to work on at once.")
    var jobs = Environment.processors

    @Flag(help: "Make everything anew.")
    var force = false

    @Flag(help: "Wait for another build of the same output instead of giving up.")
    var wait = false

    @Flag(help: "Print errors alone.")
    var quiet = false

    func siteOptions(output: String) throws(BuildFailure) -> SiteOptions {
        guard let own = ProgramFolder.templates() ?? templates else {
            throw BuildFailure(
                "Naslag's own templates are not beside the program; give a folder with --templates",
                status: .inputMissing)
        }
        var options = SiteOptions(
            content: content, output: output, templates: [own] + (templates.map { [$0] } ?? []), jobs: max(jobs, 1),
            generator: "Naslag \(Naslag.version)")
        options.reference = ProgramFolder.reference()
        options.program = Environment.program
        options.rebuildsAll = force
        options.locales = locales
        options.baseURL = baseURL
        options.waitForLock = wait
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
