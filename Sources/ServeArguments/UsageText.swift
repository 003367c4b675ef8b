package import ArgumentParser
internal import Platform

/// What is wrong with the arguments of a program, which it quotes as they were typed or pasted.
package enum UsageText {
    /// The message for an error of the parser, fit for a terminal: what it quotes stays on one line.
    ///
    ///     --a\nnaslag: error → Error: Unknown option '--a�naslag: error'
    package static func of(_ error: any Error, _ command: any ParsableCommand.Type) -> String {
        let text = command.fullMessage(for: error)
        let message = command.message(for: error)
        guard !message.isEmpty, let quoted = text.firstRange(of: message) else { return TerminalText.clean(text) }
        return TerminalText.clean(text[..<quoted.lowerBound] + TerminalText.line(message) + text[quoted.upperBound...])
    }
}
