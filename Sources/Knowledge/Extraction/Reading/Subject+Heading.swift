internal import Articles
internal import Codes

extension Subject {
    /// The heading says nothing but the code: `Compiler Error C2065`, `MSSQLSERVER_18456`.
    func isBare(_ finder: CodeFinder) -> Bool { CodeTitle(scanner: finder.scanner).words(of: text.trimmed) == nil }

    /// What the program prints, where it stands right behind a heading that is no more than the code: quoted, or as a
    /// line that ends like none of prose.
    func leadingMessage(_ finder: CodeFinder) -> String? {
        guard standing == .title || standing == .heading, matches[0].code.enhanced == nil,
            matches[0].code.scheme != .smtpReply, isBare(finder), let first = scope.first
        else { return nil }
        switch first.block {
        case .quote(let blocks):
            let text = blocks.plainText.trimmed
            return text.isEmpty || text.hasPrefix("[!") ? nil : text
        case .paragraph(let content):
            let text = content.plainText.trimmed
            guard scope.count > 1, text.contains(where: \.isLetter), !text.hasPrefix("[!"),
                text.last.map({ !".:。：!?".contains($0) }) == true, text.utf8.count <= 400, content.roleOfLead == nil,
                !content.isBoilerplate || content.sentences.count == 1
            else { return nil }
            return text
        default: return nil
        }
    }
}
