internal import ArgumentParser

struct BuildCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build",
        abstract: "Build the site, the man pages and the data from bilingual articles.",
        discussion: """
            CONTENT holds folders named by locale (nl-NL/…/x.md), or one tree whose articles name their locale in \
            ms.contentlocale. The output is published whole or not at all.

            Exit status: 0 done; 64 usage; 65 an article or template is broken (the others are built); 66 there is \
            nothing to build from; 73 the output cannot be written; 75 another build holds the output.
            """)

    @OptionGroup var source: SourceOptions

    @OptionGroup var publishing: PublishingOptions

    func run() throws {
        try SiteRun(source: source, publishing: publishing).run()
    }
}
