internal import ArgumentParser
internal import Platform

@main
struct Naslag: AsyncParsableCommand {
    /// Runs the command that was asked for. Whatever went wrong is printed here and nowhere else.
    static func main() async {
        StandardStreams.prepare()
        var status = ExitStatus.done
        do { try await run() } catch { status = report(error) }
        do { try StandardOutput.finish() } catch { status = report(error) }
        status.end()
    }

    private static func run() async throws {
        var command = try parseAsRoot()
        if var asynchronous = command as? any AsyncParsableCommand {
            try await asynchronous.run()
        } else {
            try command.run()
        }
    }

    private static func report(_ error: any Error) -> ExitStatus {
        if let failure = Failure(error) {
            if let message = failure.message { Terminal.error("naslag: \(message)") }
            return failure.status
        }
        let text = fullMessage(for: error)
        // Help, the version and scripts for completion are asked for; all else that is left is about the arguments.
        guard exitCode(for: error) == .success else {
            StandardError.write(UsageText.clean(text, message: message(for: error)) + "\n")
            return ExitStatus(rawValue: exitCode(for: error).rawValue) ?? .usage
        }
        do {
            if !text.isEmpty { try Terminal.show(text + "\n") }
            return .done
        } catch {
            return report(error)
        }
    }

    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "naslag",
        abstract: "An offline, localized reference of error codes, made from bilingual support articles.",
        version: version,
        subcommands: [
            BuildCommand.self, CompileCommand.self, LinkCommand.self, InitCommand.self, CheckCommand.self,
            ExplainCommand.self, TriageCommand.self, ServeCommand.self, ExportCommand.self, ImportCommand.self, InstallManCommand.self,
        ])
}

/// What is wrong with the arguments, which it quotes as they were typed or pasted.
private enum UsageText {
    /// - Parameter message: the part of the text that quotes; it stays on one line.
    static func clean(_ text: String, message: String) -> String {
        guard !message.isEmpty, let quoted = text.firstRange(of: message) else { return TerminalText.clean(text) }
        return TerminalText.clean(text[..<quoted.lowerBound] + TerminalText.line(message) + text[quoted.upperBound...])
    }
}
