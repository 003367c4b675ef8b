internal import ArgumentParser
internal import Bounces

/// Ends the program with a message on standard error and a status of sysexits.h.
enum Exit {
    static func failing(_ message: String, _ code: Int32) -> any Error {
        // It may quote what was typed or pasted.
        Terminal.error("naslag: \(TerminalText.clean(message))")
        return ExitCode(code)
    }
}
