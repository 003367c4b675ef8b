package import Platform

/// Why an output folder was not published. The folder is as it was before.
///
/// ```swift
/// do { try publication.publish() } catch { print(error.description); error.status.end() }
/// // Output: another build holds this folder: process 4711, since 2025-11-24 09:41:10. Wait for it, or …
/// ```
package struct PublishError: Error, Hashable, Sendable {
    /// What stood in the way.
    package enum Reason: Hashable, Sendable {
        /// Another build of the same output is running. `by` is its process and start, as text.
        case held(by: String)
        /// The folder, or one beside it, is not one that Naslag made. `because` says what was found and what to do.
        case refused(because: String)
        /// A file that Naslag did not write stands where the site has one of its own.
        case foreign(path: String)
        /// The system refused a call on `path`; `code` is its `errno`.
        case cannotWrite(path: String, code: CInt)
        /// A source file of `copy` could not be read.
        case cannotRead(source: String, code: CInt)
        /// Two paths that are one on a file system that folds letter case or Unicode normal forms.
        case collision(first: String, second: String)
        /// Somebody asked the program to stop.
        case interrupted
        /// A path that would leave the folder or that some file systems cannot hold. `because` completes "it …".
        case invalidPath(String, because: String)
    }

    package var reason: Reason
    /// The output folder as the caller named it.
    package var output: String

    package init(_ reason: Reason, output: String) {
        self.reason = reason
        self.output = output
    }

    /// How the program ends for it.
    package var status: ExitStatus {
        switch reason {
        case .held: .busy
        case .cannotRead: .inputMissing
        case .collision, .invalidPath: .badInput
        case .refused, .foreign, .cannotWrite, .interrupted: .cannotWrite
        }
    }
}

extension PublishError: CustomStringConvertible {
    /// One line: the output folder, what is wrong, and what to do.
    package var description: String {
        switch reason {
        case .held(let holder):
            "\(output): another build holds this folder: \(holder). Wait for it to end, or give another output folder"
        case .interrupted:
            "\(output): interrupted; it is as it was before"
        case .refused(let because):
            "\(output): \(because)"
        case .foreign(let path):
            "\(output): \(path) is not a file that Naslag wrote, and the site has a page of that name. "
                + "Move it out of the output folder; nothing was changed"
        case .cannotWrite(let path, let code):
            "\(output): cannot write \(path): \(SystemError(code).text). \(SystemError(code).advice)"
        case .cannotRead(let source, let code):
            "\(source): cannot be read: \(SystemError(code).text)"
        case .collision(let first, let second) where first == second && first.utf8.elementsEqual(second.utf8):
            "\(output): \(first) is written twice. Rename one of the articles it comes from"
        case .collision(let first, let second):
            "\(output): \(first) and \(second) are one file on systems that fold letter case or accents, "
                + "or one is a folder where the other is a file. Rename one of the articles they come from"
        case .invalidPath(let path, let because):
            "\(output): the path \(path.debugDescription) cannot be published: it \(because). Rename its article"
        }
    }
}
