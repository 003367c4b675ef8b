internal import Platform

/// Why a command ends as it does: a status, and what its reader should know if it was not said yet. `Naslag.main` prints it.
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
