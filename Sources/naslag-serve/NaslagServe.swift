internal import ArgumentParser
internal import ServeArguments
internal import Serving
internal import Platform

/// The preview server, a program of its own, so that nobody needs a web server to build a site.
@main
struct NaslagServe: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "naslag-serve", abstract: ServeOptions.abstract, discussion: ServeOptions.discussion)

    @OptionGroup var options: ServeOptions

    static func main() async {
        StandardStreams.prepare()
        var status = ExitStatus.done
        do {
            try await parse().run()
        } catch let failure as PreviewFailure {
            say("naslag: \(failure)")
            status = if case .noSite = failure { .inputMissing } else { .unavailable }
        } catch  where exitCode(for: error) == .success {
            // Help, which was asked for.
            do { try StandardOutput.write(fullMessage(for: error) + "\n") } catch {
                say("naslag: \(error)")
                status = .cannotPrint
            }
        } catch {
            StandardError.write(UsageText.of(error, Self.self) + "\n")
            status = .usage
        }
        status.end()
    }

    func run() async throws {
        let watched = options.content.map {
            PreviewServer.Watched(content: $0, program: Self.builder(), options: options.build.words)
        }
        try await PreviewServer(site: options.output, port: Int(options.port), watched: watched, say: Self.say).run()
    }

    /// Standard output is for results, of which a server has none.
    private static let say: @Sendable (String) -> Void = { line in
        StandardError.write(TerminalText.line(line) + "\n")
    }

    /// The path of `naslag`, which stands beside this program.
    private static func builder() -> String {
        Environment.program.map { "\(FileSystem.folder(of: $0))/naslag" } ?? "naslag"
    }
}
