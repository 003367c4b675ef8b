package import Languages

/// The words by which articles give away what a section, a sentence or a column of a table is for, in the languages
/// that people write articles in: the files in `Words`.
package enum Cues {
    enum Role: String, CaseIterable {
        /// Of two that a heading speaks of, the first here: but see `mixed`.
        case links, who, causes, meaning, steps, message, aside
        /// Causes and steps at once: what a sentence is, it says itself.
        case mixed
    }

    /// The words of all languages; the roles are those that the functions below ask for.
    package static let table = WordTable([
        PackageResources.ar_tsv, PackageResources.cs_tsv, PackageResources.de_tsv, PackageResources.en_tsv,
        PackageResources.es_tsv, PackageResources.fi_tsv, PackageResources.fr_tsv, PackageResources.he_tsv,
        PackageResources.hu_tsv, PackageResources.it_tsv, PackageResources.ja_tsv, PackageResources.ko_tsv,
        PackageResources.nl_tsv, PackageResources.pl_tsv, PackageResources.pt_tsv, PackageResources.ru_tsv,
        PackageResources.sv_tsv, PackageResources.tr_tsv, PackageResources.zh_tsv,
    ])

    /// `Causes`, `Why did I get this?`, `What to do`, `How do I fix error code 450 4.4.312?`.
    ///
    /// - Parameter anchor: the id of the heading, the slug of its English words, which every language shares; it is
    ///   asked first: `user-action`.
    static func role(ofHeading heading: String, anchor: String = "") -> Role? {
        let slug = anchor.split(separator: "-").joined(separator: " ")
        return (slug.isEmpty ? nil : role(of: slug)) ?? role(of: heading)
    }

    private static let headings = Role.allCases.map { "heading-\($0.rawValue)" }

    private static func role(of text: String) -> Role? {
        // `To fix by checking the following possible causes`: each item is one.
        if table.has("heading-lists-causes", in: text) { return .causes }
        let found = table.first(of: headings, in: text)
            .flatMap { Role(rawValue: String($0.dropFirst("heading-".utf8.count))) }
        return found == .causes && table.has("heading-steps", in: text) ? .mixed : found
    }

    /// `How to read the number`: what it promises is a list, and its paragraphs explain.
    static func promisesOnlyLists(_ heading: String, anchor: String) -> Bool {
        let text = heading + " " + anchor.split(separator: "-").joined(separator: " ")
        return table.has("heading-list", in: text) && !table.has("heading-remedy", in: text)
    }

    /// The words, bold and set off, that open a paragraph and say what it is: `**Cause:**`, `**Possible resolution.**`
    static func role(ofLabel label: String) -> Role? {
        let text = label.trimmed
        guard !text.isEmpty, text.count <= 48, !text.contains(where: \.isNumber) else { return nil }
        let role = role(of: text)
        return role == .aside || role == .links ? nil : role
    }

    /// `This is usually the result of a compromise`.
    static func speaksOfCause(_ sentence: String) -> Bool {
        (table.has("cause", in: sentence) && !deniesCause(sentence)) || statesCause(sentence)
    }

    /// `This error occurs when …`, `If the login is not known, error 21899 is returned`: a sentence that says what it is
    /// about by its cause.
    static func statesCause(_ sentence: String) -> Bool {
        table.has("states-cause", in: sentence) && !deniesCause(sentence)
            || (table.has("reports-cause", in: sentence) && speaksOfError(sentence) && !deniesCause(sentence))
            || isCause(sentence)
    }

    /// `This is caused by …`, `If you see this error, it is possibly due to …`: a sentence that is nothing but the cause.
    static func isCause(_ sentence: String) -> Bool {
        let isOne =
            table.has("is-cause", in: sentence.prefix(60))
            || (table.opens(sentence, with: "condition") && table.has("is-cause", in: sentence))
        return isOne && !deniesCause(sentence)
    }

    /// `If this error occurs again, …`, `… is not the cause of this error`
    private static func deniesCause(_ sentence: String) -> Bool { table.has("no-cause", in: sentence) }

    /// `For more information, see …`: a short text that says no more than where to read on.
    static func isReference(_ text: String) -> Bool {
        text.utf8.count < 240 && table.has("heading-links", in: text.prefix(48))
    }

    /// `To understand the cause, see …`: a sentence that says nothing but where to read on.
    static func readsOn(_ sentence: String) -> Bool {
        isReference(sentence)
            || (table.opens(sentence, with: "condition")
                && sentence.clauses.dropFirst().contains { table.opens($0, with: "reads-on") })
    }

    /// `The possible causes for this error are:` before a list.
    static func announcesCauses(_ text: String) -> Bool {
        text.leadsUp && table.has("announces-causes", in: text) && !opensRemedy(text)
    }

    /// `To fix the problem, check these settings:` before a list.
    static func announcesSteps(_ text: String) -> Bool {
        (text.leadsUp && table.has("announces-steps", in: text)) || table.has("tries", in: text)
    }

    /// Ask Microsoft, not an administrator.
    static func asksSupport(_ text: String) -> Bool { table.has("support", in: text) }

    /// `Error: SMTP error from remote server`.
    static func speaksOfError(_ text: String) -> Bool { table.has("error", in: text) }

    /// The header of a column, or the key of a table of properties.
    static func column(_ header: String) -> TableColumns.Role? {
        let found = table.first(of: columns, in: header).flatMap {
            TableColumns.Role(rawValue: String($0.dropFirst("column-".utf8.count)))
        }
        if found == .source, table.has("column-event", in: header) { return .event }
        return found == .causes && table.has("column-steps", in: header) ? .mixed : found
    }

    /// `Event ID and source`: the source stands behind the number.
    static func namesSource(_ header: String) -> Bool { table.has("column-source", in: header) }

    /// What stands in a cell that has nothing to say, in lower case and without marks: `na`, `geen`.
    private static let empties = Set(table.rows.filter { $0.role == "empty" }.map(\.phrase))

    /// `N/A`, `-`, `None.`, `n.v.t.`: nothing.
    static func isEmpty(_ text: String) -> Bool {
        guard text.utf8.count <= 80 else { return false }
        let letters = text.lowercased().filter { $0.isLetter || $0.isNumber }
        return letters.isEmpty || empties.contains(letters)
    }

    /// What events stand in, in lower case: `event log`, `イベント ビューアー`.
    static let logs = table.rows.filter { $0.role == "log" }.map(\.phrase)

    /// A heading, a caption or a header speaks of errors: what stands below it in numbers and names are codes.
    static func promisesCodes(_ text: String) -> Bool { table.has("promises-codes", in: text) }

    /// A column of parameters, elements or settings, whose names look like those of codes.
    static func namesParts(_ header: String) -> Bool { table.has("names-parts", in: header) }

    /// `Resolution and notes`: what asks for nothing there is a note.
    static func namesNotes(_ header: String) -> Bool { table.has("names-notes", in: header) }

    /// `You receive the following error message:` before what a program says.
    static func announcesMessage(_ text: String) -> Bool { table.has("announces-message", in: text) }

    private static let columns = TableColumns.Role.allCases.map { "column-\($0.rawValue)" }

    /// The first sentence of a section on who can fix it.
    static func namesAdministrator(_ text: some StringProtocol) -> Bool { table.has("who-admin", in: text) }
    static func namesRecipient(_ text: some StringProtocol) -> Bool { table.has("who-recipient", in: text) }
    static func namesSupport(_ text: some StringProtocol) -> Bool { table.has("who-support", in: text) }
}
