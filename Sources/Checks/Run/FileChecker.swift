internal import Articles
package import Diagnostics

/// Runs the checks of single articles over bytes that are not on disk.
package struct FileChecker {
    private var checker: GroupChecker
    private let members: [String: (key: String, member: ArticleGroup.Member)]

    init(_ content: ContentFolder, _ checker: GroupChecker) {
        self.checker = checker
        var members: [String: (key: String, member: ArticleGroup.Member)] = [:]
        for group in content.groups { for member in group.members { members[member.path] = (group.key, member) } }
        self.members = members
    }

    /// What is found in one file of the content folder, as if it held these bytes; nothing where they cannot be read.
    package mutating func findings(in file: String, bytes: [UInt8]) -> [Finding] {
        guard let (key, member) = members[file],
            case .success(let article) = SplitArticle.read(path: file, bytes: bytes)
        else { return [] }
        return checker.findings(in: article, key: key, locale: member.locale)
    }
}
