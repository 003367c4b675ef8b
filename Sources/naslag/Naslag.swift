internal import ArgumentParser

@main
struct Naslag: AsyncParsableCommand {
    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "naslag",
        abstract: "An offline, localized reference of error codes, made from bilingual support articles.",
        version: version,
        subcommands: [BuildCommand.self, CheckCommand.self, ExportCommand.self, ImportCommand.self])
}
