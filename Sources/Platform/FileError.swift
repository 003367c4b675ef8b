/// Why a file or folder could not be read or written: its path, and the system's own words.
///
///     Content/naslag.yml: this is a pipe, a device or a socket; give a regular file
package struct FileError: Error, Hashable, CustomStringConvertible {
    package let path: String
    package let cause: SystemError

    package init(path: String, cause: SystemError) {
        self.path = path
        self.cause = cause
    }

    /// See `SystemError.isMissing`.
    package var isMissing: Bool { cause.isMissing }

    package var description: String { "\(TerminalText.line(path)): \(cause.text)" }
}
