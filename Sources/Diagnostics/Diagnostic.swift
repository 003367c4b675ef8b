package import Platform

/// How much a finding matters. `error` makes a build end with status 65, `warning` does so with `--strict`.
package enum Severity: String, Sendable, Comparable, CaseIterable {
    case information, warning, error

    /// The order of weight: `information` < `warning` < `error`.
    package static func < (left: Severity, right: Severity) -> Bool {
        allCases.firstIndex(of: left)! < allCases.firstIndex(of: right)!
    }
}

/// One finding, addressed to the person who can fix it.
///
/// A diagnostic is a value that is returned beside a result; `throws` is for input and output alone. The
/// identifier is stable (`front-matter-invalid`), so that people can silence it, count it and look it up.
package struct Diagnostic: Hashable, Sendable {
    package var severity: Severity
    /// What kind of finding it is, in lower case with hyphens: `front-matter-invalid`.
    package var identifier: String
    package var place: Place
    /// What is wrong and what to do, in one or two English sentences without a full stop at the very end.
    package var message: String

    package init(_ severity: Severity, _ identifier: String, at place: Place, _ message: String) {
        self.severity = severity
        self.identifier = identifier
        self.place = place
        self.message = message
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The form of the contract: `path:line:column: severity: text [identifier]`, one line whatever the name of the
    /// file and the words of the article hold.
    package var description: String {
        TerminalText.line("\(place): \(severity.rawValue): \(message) [\(identifier)]")
    }
}

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

extension Diagnostic {
    /// Kinds of findings about a file that an article wants and the content folder lacks. Hundreds of articles may want
    /// the same file.
    package static let ofMissingFiles: Set<String> = [
        "include-missing", "include-outside", "code-missing", "code-outside", "pivot-unknown",
    ]
}

/// A value together with the problems of the file it was read from. The value can only be taken together with its
/// problems.
///
///     let configuration = Configuration.read(bytes).value(addingTo: &problems)
package struct Reported<Value> {
    private let value: Value
    package let problems: [Diagnostic]

    package init(_ value: Value, _ problems: [Diagnostic]) {
        self.value = value
        self.problems = problems
    }

    /// Gives the value, and appends its problems to those of the caller.
    package func value(addingTo problems: inout [Diagnostic]) -> Value {
        problems += self.problems
        return value
    }
}

extension Reported: Sendable where Value: Sendable {}
