internal import ArgumentParser
internal import Lookup
internal import Platform

/// A first word that is no command, and may have been meant as one: `naslag buidl`.
enum MistypedCommand {
    /// What to say of it; nil where it is a command, or like none of them.
    static var failure: Failure? {
        guard let word = CommandLine.arguments.dropFirst().first, let near = nearest(to: word) else { return nil }
        return Failure(
            "there is no command '\(word)'; did you mean 'naslag \(near)'? ('naslag explain \(word)' looks the word up)",
            .usage)
    }

    /// The command that takes the fewest changes to get to. One letter in three may be wrong.
    static func nearest(to word: String) -> String? {
        let names = Naslag.configuration.subcommands.compactMap {
            $0.configuration.shouldDisplay ? $0.configuration.commandName : nil
        }
        guard word.utf8.count > 2, word.utf8.allSatisfy({ (0x61...0x7A).contains($0) || $0 == 0x2D }),
            !names.contains(word)
        else { return nil }
        let limit = min(2, word.utf8.count / 3)
        return names.map { (name: $0, distance: EditDistance.between(Array(word.utf8), Array($0.utf8), limit: limit)) }
            .filter { $0.distance <= limit }.min { $0.distance < $1.distance }?.name
    }
}
