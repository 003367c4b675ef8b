internal import Diagnostics

/// What is wrong in a template, where.
struct TemplateProblem: Error {
    var identifier = "template-invalid"
    /// From 1.
    let line: Int
    /// In UTF-8 bytes, from 1.
    let column: Int
    let message: String

    func diagnostic(_ path: String) -> Diagnostic {
        Diagnostic(.error, identifier, at: Place(file: path, line: line, column: column), message)
    }
}
