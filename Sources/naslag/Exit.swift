internal import ArgumentParser

/// Ends the program with a message on standard error and a status of sysexits.h.
enum Exit {
    static func failing(_ message: String, _ code: Int32) -> any Error {
        Terminal.error("naslag: \(message)")
        return ExitCode(code)
    }
}
