internal import ArgumentParser

@main
struct Naslag: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "naslag",
        abstract: "An offline, localized reference of error codes, made from bilingual support articles.")
}
