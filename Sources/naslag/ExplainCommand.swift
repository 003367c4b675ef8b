internal import ArgumentParser
internal import Checks
internal import Diagnostics
internal import Explaining
internal import Lookup
internal import Platform
internal import Terms

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Explain an error code, a line of a bounce or a whole bounce.",
        discussion: """
            QUERY is a code in any spelling (5.7.705, '#550 5.7.1', 5.7.7xx, 705), the words of a server, or '-' for \
            standard input. The identifier of a finding of 'naslag check', such as link-count, is explained too. Nothing \
            leaves this computer. Answers are in the language of LANGUAGE, LC_ALL, LC_MESSAGES \
            or LANG, or else in the language that the articles were translated from. With --draft, what is not known \
            becomes an entry that you complete and put into 'codes' of your content folder.

            Exit status: 0 explained; 1 nothing found; 64 usage; 65 the knowledge base is damaged; 66 the knowledge \
            base or the file is missing.
            """)

    @Argument(help: "A code or text; '-' reads standard input.", completion: CodeCompletion.kind)
    var query: [String] = []

    @Option(help: "A file with a bounce.", completion: .file())
    var file: String?

    @OptionGroup var language: LanguageOption

    @OptionGroup var base: KnowledgeBaseOption

    @Flag(help: "Print the answer as JSON.")
    var json = false

    @Flag(help: "Leave out addresses, host names and ids of what was asked.")
    var redact = false

    @Flag(help: "Print an entry for a file of 'codes' that tells what the answer does not, to be completed.")
    var draft = false

    @Flag(name: .shortAndLong, help: "Print every code with its title, or those that begin with QUERY.")
    var list = false

    @OptionGroup var printing: PrintingOptions

    /// In place of the parser's own, which its help shows; it tells the edition of the knowledge base too.
    @Flag(help: .hidden)
    var version = false

    @Flag(help: "Print where knowledge bases are looked for, and which one answers.")
    var showPaths = false

    func validate() throws {
        if draft, json { throw ValidationError("give either --draft or --json: a draft is YAML") }
        if file != nil, !query.isEmpty { throw ValidationError("give either a query or --file, not both") }
        if file == nil, query.isEmpty, !version, !showPaths, !list, Terminal.isTerminal(0) {
            throw ValidationError("give a code or a line of text, or --file with a bounce")
        }
    }

    func run() throws {
        if version || showPaths { return try printInstalled() }
        if !list, let note = checkNote() { return try print(note) }
        let index: LookupIndex
        do throws(IndexError) { index = try base.index() } catch { throw MistypedCommand.failure ?? error }
        let choice = try language.choice(among: index.languages, source: index.sourceLanguage)
        if list { return try print(CodeList(index: index, language: choice.language)) }
        let explainer = try Explainer(index: index, choice: choice)
        var explanation = try explain(explainer)
        let isCommand = !explanation.isFound || query.dropFirst().contains(where: FileSystem.exists)
        if isCommand, let mistyped = MistypedCommand.failure { throw mistyped }
        if draft { return try print(draftOf: explanation) }
        if redact { explanation = explanation.redacted() }
        if json {
            try Terminal.show(ExplanationJSON.text(of: explanation) + "\n")
        } else {
            try printing.show(ExplanationText.text(of: explanation, base.layout(isStyled: printing.isStyled)))
        }
        if !explanation.isFound { throw failure() }
    }

    private func printInstalled() throws {
        let paths = InstalledPaths(base: base)
        for line in (version ? try paths.version() : []) + (showPaths ? paths.list() : []) { try Terminal.print(line) }
    }

    private func print(_ list: CodeList) throws {
        let lines = try list.lines(query)
        try printing.show(lines.map { TerminalText.line($0) + "\n" }.joined())
        if lines.isEmpty { throw Failure(.findings) }
    }

    private func print(draftOf explanation: Explanation) throws {
        if let reason = explanation.answers.first?.effects.reason {
            throw Failure("this is known: \(reason.rawValue); without --draft you read what it means", .findings)
        }
        try Terminal.show(DraftEntry(explanation).yaml)
    }

    /// The check that the query names, if it is nothing but that.
    private func checkNote() -> CheckDescription? {
        guard query.count == 1, CheckCatalogue.mayName(query[0]) else { return nil }
        return CheckCatalogue.description(of: query[0])
    }

    private func print(_ check: CheckDescription) throws {
        // They need no index, as nothing is built where articles are checked.
        let languages = CheckTexts.editions.map {
            LookupLanguage(
                tag: $0.tag, name: $0.words["name"] ?? $0.tag, pages: "", manuals: "", manual: "", words: $0.words)
        }
        let language = try language.choice(among: languages, source: languages[0].tag).language
        let note = CheckNote(
            identifier: check.identifier, severity: check.severity.rawValue, mqm: check.mqm,
            text: check.explanation(in: language.tag).text)
        if json {
            try Terminal.show(note.json(query: query[0], in: language) + "\n")
        } else {
            try printing.show(note.text(in: language, base.layout(isStyled: printing.isStyled)))
        }
    }

    /// Nothing was found. A word with a hyphen may be the name of a check, not quite as it is.
    private func failure() -> any Error {
        guard query.count == 1, query[0].contains("-"), CheckCatalogue.mayName(query[0]) else {
            return Failure(.findings)
        }
        let near = CheckCatalogue.near(query[0])
        return near.isEmpty
            ? Failure(.findings)
            : Failure("no check is named '\(query[0])'; there are \(near.joined(separator: ", "))", .findings)
    }

    private func explain(_ explainer: Explainer) throws -> Explanation {
        if !query.isEmpty, query != ["-"] { return try explainer.explain(query) }
        let name = file ?? "-"
        return try explainer.explain(bytes(of: name), name: name)
    }

    /// A bounce is a few kilobytes; in a larger file the report comes first.
    private static let limit = 16 << 20

    private func bytes(of name: String) throws -> [UInt8] {
        guard name != "-" else { return try StandardInput.read(limit: Self.limit) }
        do throws(FileError) {
            return try FileSystem.read(name, limit: Self.limit)
        } catch {
            guard error.cause == .notRegular else { throw error }
            throw Failure("\(error), or pipe it into 'naslag explain -'", .inputMissing)
        }
    }
}
