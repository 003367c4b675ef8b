internal import ArgumentParser
internal import Packing
internal import Site

/// Where a whole site goes, and when it is good enough.
struct PublishingOptions: ParsableArguments {
    @Option(help: "The folder to publish into.")
    var output = "Output"

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

    @Flag(help: "Print a summary as JSON on standard output.")
    var json = false

    func apply(to options: inout SiteOptions) throws {
        options.compress = compress
        options.mostErrors = maxErrors
        options.archive = try archive.map { path in
            guard let archive = SiteArchive(path: path) else {
                throw ValidationError("'\(path)' must end in .zip or .tar")
            }
            return archive
        }
    }
}
