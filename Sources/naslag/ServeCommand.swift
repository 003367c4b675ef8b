internal import ArgumentParser
internal import ServeArguments

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Becomes the preview server, which is a program of its own beside this one.
struct ServeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "serve", abstract: ServeOptions.abstract, discussion: ServeOptions.discussion)

    @OptionGroup var options: ServeOptions

    func run() throws {
        guard let program = ProgramFolder.program("naslag-serve") else {
            throw Exit.failing(
                "the preview server is not beside this program; 'swift build --product naslag-serve' builds it", 69)
        }
        // In place of this process, so that signals and the exit status are the server's.
        var words = ([program] + options.words).map { strdup($0) } + [nil]
        execv(program, &words)
        throw Exit.failing("\(program) cannot be started: \(String(cString: strerror(errno)))", 69)
    }
}
