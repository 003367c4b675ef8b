internal import ArgumentParser

struct LinkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "link",
        abstract: "Put the results of 'naslag compile' together to a site.",
        discussion: """
            The site is the same, byte for byte, as one that 'naslag build' makes in one piece. Results are used \
            only as long as their articles did not change; what is missing among them is made here, and counted.

            Exit status: as 'naslag build'; 65 also for results of another program, or of other options.
            """)

    @OptionGroup var source: SourceOptions

    @Argument(help: "Folders that 'naslag compile' wrote.")
    var results: [String]

    @OptionGroup var publishing: PublishingOptions

    func run() throws {
        try SiteRun(source: source, publishing: publishing).run(results: results)
    }
}
