internal import ArgumentParser
internal import Articles
internal import Checks
internal import Diagnostics
internal import Exchange
internal import Knowledge
internal import Platform

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write the sentence pairs, or the model, for other tools.",
        discussion: """
            xliff: one XLIFF file for each article and language, at OUTPUT/nl-NL/key.xlf; 'naslag import xliff' \
            reads it back. po: the same as messages of gettext, at OUTPUT/nl-NL/key.po. Both also write the files of \
            codes, at OUTPUT/nl/codes/gmail.yml.xlf, in the languages that have a folder in codes or that --locale \
            names, and with --templates the words of the interface. tmx: one translation memory (TMX 1.4b) for each language, at OUTPUT/nl-NL.tmx. json: what the \
            articles say about codes, at OUTPUT/knowledge.json with its schema beside it, as 'naslag build' writes them. terms: \
            at OUTPUT/terms.yml the names that nearly all translations keep, for the glossary of naslag.yml.

            Exit status: 0 done; 64 usage; 65 an article cannot be read (the others are written); 66 there is nothing \
            to export; 73 the output cannot be written.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case xliff, po, tmx, json, terms
    }

    enum Version: String, ExpressibleByArgument, CaseIterable {
        case newest = "2.0"
        case older = "1.2"
    }

    @Argument(help: "The format: xliff, po, tmx, json or terms.")
    var format: Format

    @Argument(help: "The folder of articles.")
    var content = "Content"

    @Option(help: "The folder to write into.")
    var output: String

    @Option(
        name: .customLong("locale"),
        help: "Only this language, such as nl-NL, or the nearest to it that there is; give it again for more.",
        transform: LocaleTag.init(argument:))
    var locales: [LocaleTag] = []

    @Option(help: "The version of XLIFF: 2.0, or 1.2, which more tools read.")
    var version = Version.newest

    @Flag(help: "Write the marks of Markdown as text; without it XLIFF protects them.")
    var plain = false

    @Option(help: "A folder of templates of your own, as 'naslag build' takes it, whose words are to be translated.")
    var templates: String?

    func run() throws {
        switch format {
        case .json: try exportModel()
        case .terms: try exportTerms()
        case .xliff, .po, .tmx: try exportPairs()
        }
    }

    private func exportPairs() throws {
        var problems: [Diagnostic] = []
        let opened = try ContentOption.open(content, problems: &problems)
        var memories: [LocaleTag: TMXWriter] = [:]
        var pairs = 0
        var files = 0
        let settings = CheckSettings.read(opened.configuration.checks).value(addingTo: &problems)
        var isBroken = ContentOption.show(problems)
        let findings = format == .tmx ? [:] : Self.findings(in: opened, settings)
        let sourceLocale = opened.configuration.sourceLocale
        let others =
            format == .tmx
            ? nil : try TranslatableFiles(content: content, templates: templates, sourceLocale: sourceLocale)
        let names = KeptNames(opened.configuration.glossary)
        let wanted = try wanted(
            among: Set(opened.content.groups.flatMap { $0.members.map(\.locale) }), orNew: !(others?.isEmpty ?? true))
        for group in opened.content.groups {
            for member in group.members where wanted.contains(member.locale) {
                guard let article = read(member.path, &isBroken), article.isBilingual else { continue }
                pairs += article.segments.count
                switch format {
                case .xliff, .po:
                    let file = ExchangeFile(
                        article, key: group.key, from: sourceLocale, to: member.locale,
                        findings: findings[member.path] ?? [])
                    try write(file, in: member.locale, keeping: names)
                    files += 1
                case .tmx:
                    memories[
                        member.locale,
                        default: TMXWriter(
                            source: sourceLocale, target: member.locale, version: Naslag.version)
                    ].add(article, key: group.key)
                case .json, .terms: break
                }
            }
        }
        for (locale, memory) in memories {
            try write(Array(memory.finished().utf8), to: "\(locale.tag).tmx")
            files += 1
        }
        let items = try others?.items(locales) ?? []
        guard files > 0 || !items.isEmpty else {
            throw Failure("\(content): there is no bilingual article to export here", .inputMissing)
        }
        if files > 0 { try Terminal.print("\(pairs) sentence pairs in \(files) files at \(output)") }
        if !items.isEmpty { try export(items) }
        if isBroken { throw Failure(.badInput) }
    }

    /// Writes the files of codes and of words, and says how many texts they have.
    private func export(_ items: [TranslatableFiles.Item]) throws {
        var texts = 0
        for item in items {
            let file = item.file.exported(item.bytes, path: item.path)
            texts += file.units.count
            try write(file, in: item.language)
        }
        try Terminal.print("\(texts) texts of codes and templates in \(items.count) files at \(output)")
    }

    /// What the checks found, as far as it should be mended, by the paths of the articles.
    private static func findings(in opened: OpenContent, _ settings: CheckSettings) -> [String: [Finding]] {
        let result = CheckRun(opened.content, configuration: opened.configuration, jobs: Environment.processors).run()
        let findings = settings.applied(to: result.findings).filter { $0.severity >= .warning }
        return Dictionary(grouping: findings, by: \.place.file)
    }

    private func write(_ file: ExchangeFile, in language: LocaleTag, keeping names: KeptNames = KeptNames([])) throws {
        let text =
            switch (format, version) {
            case (.po, _): POWriter.text(of: file)
            case (_, .newest): XLIFFWriter.text(of: file, isPlain: plain, keeping: names)
            case (_, .older): XLIFF12Writer.text(of: file, isPlain: plain, keeping: names)
            }
        try write(Array(text.utf8), to: "\(language.tag)/\(file.original).\(format == .po ? "po" : "xlf")")
    }

    /// The languages to export: all, or those that `--locale` asks for.
    ///
    /// - Parameter orNew: whether there is something to translate into a language that no article is in.
    private func wanted(among there: Set<LocaleTag>, orNew: Bool) throws -> Set<LocaleTag> {
        let missing = locales.filter { $0.nearest(in: there) == nil }
        guard missing.isEmpty || orNew else {
            throw Failure(
                "\(content): no article is in \(missing.map(\.tag).joined(separator: ", ")); there are "
                    + there.sorted().map(\.tag).joined(separator: ", "), .inputMissing)
        }
        return locales.isEmpty ? there : Set(locales.compactMap { $0.nearest(in: there) })
    }

    func read(_ path: String, _ isBroken: inout Bool) -> SplitArticle? {
        do {
            return try SplitArticle.read(path: path, bytes: FileSystem.read("\(content)/\(path)")).get()
        } catch let unreadable as UnreadableSource {
            Terminal.error(unreadable.diagnostic.description)
        } catch {
            Terminal.error("naslag: \(error)")
        }
        isBroken = true
        return nil
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        do throws(FileError) {
            // It can be exported again.
            try AtomicFile.write(bytes, to: "\(output)/\(name)", isSynced: false)
        } catch {
            throw Failure("\(error); give a folder that can be written with --output", .cannotWrite)
        }
    }
}
