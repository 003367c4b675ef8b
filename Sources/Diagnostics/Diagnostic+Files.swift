package import Platform

extension Diagnostic {
    /// A file that was listed and cannot be read: a pipe, a device or a socket.
    package static func notRegular(_ file: String) -> Diagnostic {
        Diagnostic(.error, "not-a-regular-file", at: Place(file: file), SystemError.notRegular.text)
    }

    /// A file that exists and cannot be read, in the system's words.
    package static func unreadable(_ error: FileError, file: String? = nil) -> Diagnostic {
        Diagnostic(.error, "file-unreadable", at: Place(file: file ?? error.path), error.cause.text)
    }
}
