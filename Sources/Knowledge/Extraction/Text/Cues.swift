package import Languages

/// The words by which articles give away what a section, a sentence or a column of a table is for, in the languages
/// that people write articles in: the files in `Words`.
package enum Cues {
    enum Role: String, CaseIterable {
        case links, who, causes, meaning, steps
    }

    /// The words of all languages; the roles are those that the functions below ask for.
    package static let table = WordTable([
        PackageResources.de_tsv, PackageResources.en_tsv, PackageResources.es_tsv, PackageResources.fr_tsv,
        PackageResources.nl_tsv,
    ])

    /// `Causes`, `Why did I get this?`, `What to do`, `How do I fix error code 450 4.4.312?`.
    static func role(ofHeading heading: String) -> Role? {
        table.first(of: headings, in: heading).flatMap { Role(rawValue: String($0.dropFirst("heading-".utf8.count))) }
    }

    private static let headings = Role.allCases.map { "heading-\($0.rawValue)" }

    /// `This is usually the result of a compromise`.
    static func speaksOfCause(_ sentence: String) -> Bool { table.has("cause", in: sentence) }

    /// `The possible causes for this error are:` before a list.
    static func announcesCauses(_ text: String) -> Bool {
        text.hasSuffix(":") && table.has("announces-causes", in: text)
    }

    /// `To fix the problem, check these settings:` before a list.
    static func announcesSteps(_ text: String) -> Bool {
        (text.hasSuffix(":") && table.has("announces-steps", in: text)) || table.has("tries", in: text)
    }

    /// Ask Microsoft, not an administrator.
    static func asksSupport(_ text: String) -> Bool { table.has("support", in: text) }

    /// `Error: SMTP error from remote server`.
    static func speaksOfError(_ text: String) -> Bool { table.has("error", in: text) }

    /// The header of a column.
    static func column(_ header: String) -> TableColumns.Role? {
        table.first(of: columns, in: header).flatMap {
            TableColumns.Role(rawValue: String($0.dropFirst("column-".utf8.count)))
        }
    }

    private static let columns = TableColumns.Role.allCases.map { "column-\($0.rawValue)" }

    /// The first sentence of a section on who can fix it.
    static func namesAdministrator(_ text: some StringProtocol) -> Bool { table.has("who-admin", in: text) }
    static func namesRecipient(_ text: some StringProtocol) -> Bool { table.has("who-recipient", in: text) }
    static func namesSupport(_ text: some StringProtocol) -> Bool { table.has("who-support", in: text) }
}
