package import ArgumentParser

/// The options of `naslag build` that a build under `--watch` takes over: they are handed on as they are, and the build
/// itself says what is wrong with them.
package struct WatchedBuildOptions: ParsableArguments {
    @Option(help: "A folder of templates that override Naslag's own, file by file.")
    package var templates: String?

    @Option(name: .customLong("locale"), help: "Only this language; give it again for more.")
    package var locales: [String] = []

    @Option(name: .customLong("base-url"), help: "Where the site will be published, for sitemap and canonical links.")
    package var baseURL: String?

    @Option(help: "How many articles to work on at once.")
    package var jobs: Int?

    @Option(help: "Write the site into one file too: a path that ends in .zip or .tar.")
    package var archive: String?

    @Option(help: "Also write what this host needs; give it again for more.")
    package var hosting: [String] = []

    @Option(help: "Publish nothing if there are more errors than this; else, more than the site has that is shown.")
    package var maxErrors: Int?

    @Flag(help: "Make everything anew, each time.")
    package var force = false

    @Flag(help: "Put a compressed copy (.gz) beside each text file.")
    package var compress = false

    @Flag(help: "Check the articles too, and publish how the translations stand.")
    package var report = false

    @Flag(help: "Warnings fail the build too.")
    package var strict = false

    package init() {}

    /// The same as words of a command line.
    package var words: [String] {
        let values: [(name: String, value: String?)] =
            [("templates", templates)] + locales.map { ("locale", $0) } + hosting.map { ("hosting", $0) } + [
                ("base-url", baseURL), ("jobs", jobs.map(String.init)), ("archive", archive),
                ("max-errors", maxErrors.map(String.init)),
            ]
        let flags = [("force", force), ("compress", compress), ("report", report), ("strict", strict)]
        return values.flatMap { name, value in value.map { ["--\(name)=\($0)"] } ?? [] }
            + flags.filter(\.1).map { "--\($0.0)" }
    }
}
