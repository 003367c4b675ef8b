internal import Platform

/// The terminal, if there is one: messages go to standard error, results to standard output.
enum Terminal {
    /// One message, whatever the names and words that it quotes hold.
    static func error(_ line: String) {
        StandardError.write(TerminalText.line(line) + "\n")
    }

    /// One line of a result.
    static func print(_ line: String) throws(StandardOutput.Failure) {
        try show(TerminalText.line(line) + "\n")
    }

    /// A result that has its own lines and colours; what it quotes is clean already.
    static func show(_ text: String) throws(StandardOutput.Failure) {
        try StandardOutput.write(text)
    }

    /// Progress, on the line that the cursor is in.
    static func progress(_ text: String) {
        StandardError.write("\r\u{1B}[K" + text)
    }

    static func isTerminal(_ descriptor: Int32) -> Bool { StandardStreams.isTerminal(descriptor) }

    /// A variable of the environment.
    static func variable(_ name: String) -> String? { Environment.variable(name) }

    /// Colour and progress are for a person at a terminal who has not asked for none (https://no-color.org).
    static let isInteractive = isTerminal(2) && variable("NO_COLOR") == nil

    /// Results may be bold on a terminal whose user has not asked for plain text (https://no-color.org).
    static var isStyled: Bool {
        isTerminal(1) && (variable("NO_COLOR") ?? "").isEmpty && variable("TERM") != "dumb"
    }

    /// The columns that results have: COLUMNS, or what the terminal says, or the 80 that text is usually written for.
    static var width: Int {
        if let columns = variable("COLUMNS").flatMap({ Int($0) }), columns > 0 { return columns }
        return StandardStreams.columns ?? 80
    }
}
