internal import Platform

/// Why a command ends with another status than 0: the status, and a message where none was printed yet. `Naslag.main`
/// prints it.
struct Failure: Error {
    let status: ExitStatus
    /// Nil where findings, or their absence, say it all.
    let message: String?

    init(_ message: String, _ status: ExitStatus) {
        self.message = message
        self.status = status
    }

    /// Ends without a word.
    init(_ status: ExitStatus) {
        message = nil
        self.status = status
    }
}
