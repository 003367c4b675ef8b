internal import ArgumentParser
internal import Articles
internal import Diagnostics
internal import Knowledge
internal import Pages
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

    @Option(
        help: """
            Also write what this host needs: nginx, caddy or apache (a configuration for the site's languages), or pages; \
            each with robots.txt, and with --base-url a feed of changed articles. Give it again for more.
            """)
    var hosting: [Hosting] = []

    @Option(help: "How many articles to work on at once.")
    var jobs = Environment.processors

    @Flag(help: "Make everything anew.")
    var force = false

    @Flag(help: "Wait for another build of the same output instead of giving up.")
    var wait = false

    @Flag(help: "Print errors alone.")
    var quiet = false

    func siteOptions(output: String) throws(BuildFailure) -> SiteOptions {
        var options = try Self.siteOptions(content: content, output: output, templates: templates, jobs: jobs)
        options.rebuildsAll = force
        options.locales = locales
        options.hosting = Set(hosting)
        options.waitForLock = wait
        setAddress(of: &options)
        if FileSystem.isInside(output, content) {
            options.problems.append(
                Diagnostic(
                    .warning, "output-inside-content", at: Place(file: "--output"),
                    "'\(output)' stands in '\(content)', so that each build reads what the last one wrote; name a folder "
                        + "outside of it"))
        }
        return options
    }

    /// With this program's own templates and reference data.
    static func siteOptions(
        content: String, output: String, templates: String?, jobs: Int
    ) throws(BuildFailure) -> SiteOptions {
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
        return options
    }

    /// An address that is none would stand in the sitemap and in each page; without one they have none.
    private func setAddress(of options: inout SiteOptions) {
        guard let baseURL else { return }
        options.baseURL = PublicAddress(baseURL)?.text
        guard options.baseURL == nil else { return }
        let advice = PublicAddress("https://\(baseURL)").map { "did you mean '\($0.text)'?" }
        options.problems.append(
            Diagnostic(
                .warning, "base-url-invalid", at: Place(file: "--base-url"),
                "'\(baseURL)' is no address, so there is no sitemap; "
                    + (advice ?? "write one such as https://docs.example/errors")))
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

extension Hosting: ExpressibleByArgument {}
