internal import Articles
internal import Diagnostics
internal import Knowledge
internal import Platform

/// The content folder of a command that reads articles.
enum ContentOption {
    /// - Throws: `Failure` for a folder that cannot be read, or that no article is in.
    static func open(_ path: String, problems: inout [Diagnostic]) throws(Failure) -> OpenContent {
        let opened: OpenContent
        do throws(FileError) {
            opened = try OpenContent.open(path).value(addingTo: &problems)
        } catch {
            throw Failure("\(error); give a folder that can be read", .inputMissing)
        }
        guard opened.content.groups.isEmpty else { return opened }
        _ = show(problems)
        throw Failure(
            "\(path): there is no article here; articles are files that end in .md, in folders named by a locale such as "
                + "nl-NL", .inputMissing)
    }

    /// Prints what is wrong with the folder, and says whether it is an error.
    static func show(_ problems: [Diagnostic]) -> Bool {
        for problem in problems { Terminal.error(problem.description) }
        return problems.contains { $0.severity == .error }
    }
}
