package import ArgumentParser

/// What `naslag serve` can be told, for `naslag`, which hands it on, and for `naslag-serve`, which does it.
package struct ServeOptions: ParsableArguments {
    @Argument(help: "The folder of the site.")
    package var output = "Output"

    @Option(help: "The port to listen on; 0 for any that is free.")
    package var port: UInt16 = 8080

    @Option(
        name: .customLong("watch"),
        help: ArgumentHelp(
            "Build the site from these articles, again after each change, and reload pages.", valueName: "content"))
    package var content: String?

    @OptionGroup package var build: WatchedBuildOptions

    package init() {}

    /// The same as words of a command line.
    package var words: [String] {
        ["--port", "\(port)"] + (content.map { ["--watch", $0] } ?? []) + build.words + ["--", output]
    }

    package static let abstract = "Preview a site in a browser, on this machine alone."
    package static let discussion = """
        The preview answers on 127.0.0.1 and [::1]. With --watch it builds the site whenever an article changes, and \
        shows what is wrong with an article in the page while the last good site stays. The options from --templates on are \
        those of 'naslag build'.

        Exit status: 0 stopped by SIGINT or SIGTERM; 64 usage; 66 there is no site; 69 the port cannot be listened on.
        """
}
