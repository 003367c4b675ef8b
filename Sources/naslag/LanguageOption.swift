internal import ArgumentParser
internal import Explaining
internal import Lookup
internal import Platform

/// The language in which commands print answers.
struct LanguageOption: ParsableArguments {
    @Option(name: [.customShort("L"), .customLong("language")], help: "The language of the answer, such as nl-NL.")
    var tag: String?

    /// What `-L` names, strictly, or else what the environment wishes for.
    func choice(among languages: [LookupLanguage], source: String) throws -> LanguageChoice {
        guard let tag else { return LanguageChoice.soft(among: languages, source: source, variable: Terminal.variable) }
        guard let choice = LanguageChoice.strict(tag, among: languages) else {
            let tags = languages.map(\.tag).joined(separator: ", ")
            throw Failure("nothing is in the language '\(tag)'; there are \(tags)", .usage)
        }
        return choice
    }
}
