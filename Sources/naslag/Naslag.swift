internal import ArgumentParser

@main
struct Naslag: AsyncParsableCommand {
    static func main() async {
        Terminal.prepare()
        await main(nil)
    }

    static let version = "0.1.0"

    static let configuration = CommandConfiguration(
        commandName: "naslag",
        abstract: "An offline, localized reference of error codes, made from bilingual support articles.",
        version: version,
        subcommands: [
            BuildCommand.self, CompileCommand.self, LinkCommand.self, InitCommand.self, CheckCommand.self,
            ExplainCommand.self, ServeCommand.self, ExportCommand.self, ImportCommand.self, InstallManCommand.self,
        ])
}
