internal import ArgumentParser
internal import ServeArguments
internal import Platform

@main
struct Naslag: ParsableCommand {
    /// Runs the command that was asked for. Whatever went wrong is printed here and nowhere else.
    static func main() {
        StandardStreams.prepare()
        var status = ExitStatus.done
        do { try run() } catch { status = report(error) }
        do { try StandardOutput.finish() } catch { status = report(error) }
        Interruption.end()
        status.end()
    }

    private static func run() throws {
        guard CommandLine.arguments.count > 1 else { throw CleanExit.helpRequest(self) }
        var command: any ParsableCommand
        // Options of the command that was meant are none of those that stand in.
        do { command = try parseAsRoot() } catch  where exitCode(for: error) != .success {
            throw MistypedCommand.failure ?? error
        }
        try command.run()
    }

    private static func report(_ error: any Error) -> ExitStatus {
        if let failure = Failure(error) {
            if let message = failure.message { Terminal.error("naslag: \(message)") }
            return failure.status
        }
        // Help, the version and scripts for completion are asked for; all else that is left is about the arguments.
        guard exitCode(for: error) == .success else {
            StandardError.write(UsageText.of(error, Self.self) + "\n")
            return .usage
        }
        let text = fullMessage(for: error)
        do {
            if !text.isEmpty { try Terminal.show(text + "\n") }
            return .done
        } catch {
            return report(error)
        }
    }

    static let version = "0.9.0"

    static let configuration = CommandConfiguration(
        commandName: "naslag",
        abstract: "An offline, localized reference of error codes, made from bilingual support articles.",
        version: version,
        subcommands: [
            BuildCommand.self, CompileCommand.self, LinkCommand.self, InitCommand.self, CheckCommand.self,
            ExplainCommand.self, TriageCommand.self, ServeCommand.self, ExportCommand.self, ImportCommand.self,
            InstallManCommand.self, KeysCommand.self,
        ],
        // `naslag 5.7.705`
        defaultSubcommand: ExplainCommand.self)
}
