internal import ArgumentParser
internal import ServeArguments
internal import Serving

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The preview server, a program of its own, so that nobody needs a web server to build a site.
@main
struct NaslagServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "naslag-serve", abstract: ServeOptions.abstract, discussion: ServeOptions.discussion)

    @OptionGroup var options: ServeOptions

    func run() async throws {
        let watched = options.content.map { PreviewServer.Watched(content: $0, program: Self.builder()) }
        let server = PreviewServer(site: options.output, port: Int(options.port), watched: watched, say: Self.say)
        do { try await server.run() } catch let failure as PreviewFailure {
            Self.say("naslag: \(failure)")
            if case .noSite = failure { throw ExitCode(66) }
            throw ExitCode(69)
        }
    }

    /// Standard output is for results, of which a server has none.
    private static let say: @Sendable (String) -> Void = { line in
        let bytes = Array((line + "\n").utf8)
        _ = write(2, bytes, bytes.count)
    }

    /// The path of `naslag`, which stands beside this program.
    private static func builder() -> String {
        let own = realpath("/proc/self/exe", nil) ?? realpath(CommandLine.arguments[0], nil)
        guard let own else { return "naslag" }
        defer { free(own) }
        let path = String(cString: own)
        return path[...(path.lastIndex(of: "/") ?? path.startIndex)] + "naslag"
    }
}
