internal import ArgumentParser
internal import ServeArguments
internal import Platform

/// Becomes the preview server, which is a program of its own beside this one.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: ServeOptions.abstract, discussion: ServeOptions.discussion)

    @OptionGroup var options: ServeOptions

    func run() throws {
        guard let program = ProgramFolder.program("naslag-serve") else {
            throw Failure(
                "the preview server is not beside this program; 'swift build --product naslag-serve' builds it",
                .unavailable)
        }
        // In place of this process, so that signals and the exit status are the server's.
        do throws(FileError) { try Environment.become(program, options.words) } catch {
            throw Failure("\(error); the preview server cannot be started", .unavailable)
        }
    }
}
