internal import Articles
internal import Diagnostics
internal import Publishing

/// Checks that every article can have its page on every file system.
enum ArticleNames {
    /// - Returns: the groups whose pages can be written, and a finding for each that cannot: a name that some file
    ///   systems refuse, or one that is another's but for letter case or Unicode form.
    static func check(_ groups: [ArticleGroup]) -> (groups: [ArticleGroup], diagnostics: [Diagnostic]) {
        var kept: [ArticleGroup] = []
        var diagnostics: [Diagnostic] = []
        var names: [String: String] = [:]
        for group in groups {
            let path = group.members[0].path
            if let fault = OutputPath.fault(in: "\(group.key).html") {
                diagnostics.append(
                    Diagnostic(
                        .error, "name-not-portable", at: Place(file: path),
                        "the name of this article \(fault), which some file systems refuse; rename the file"))
            } else if let first = names.updateValue(path, forKey: OutputPath.folded(group.key)) {
                diagnostics.append(
                    Diagnostic(
                        .error, "name-collision", at: Place(file: path),
                        "this article and '\(first)' would have one page on file systems that fold letter case or "
                            + "accents; rename one of them"))
            } else {
                kept.append(group)
            }
        }
        return (kept, diagnostics)
    }
}
