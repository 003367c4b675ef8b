internal import ArgumentParser
internal import Articles
internal import Checks
internal import Diagnostics
internal import Exchange
internal import Knowledge
internal import Platform

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put corrected translations back into the bilingual articles, into codes and into words.",
        discussion: """
            FILES are XLIFF or PO files that 'naslag export' wrote, or folders of them. Only the targets that \
            changed are written; all other bytes of the articles, of codes/nl/gmail.yml and the like stay as they are. A \
            meaning of a code whose texts are all reviewed comes back as a person's (HT); so does an article, with \
            --handoff. In PO what is not fuzzy is reviewed. What comes into articles is checked as by 'naslag check': a \
            target that brings a new error is refused, unless --accept-errors is given.

            Exit status: 0 done; 64 usage; 65 a file or target cannot be taken over (the others are); 66 a file is \
            missing; 73 an article cannot be written.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case xliff, po
    }

    @Argument(help: "The format: xliff or po.")
    var format: Format

    @Argument(help: "Files of this format, or folders of them.")
    var files: [String]

    @Option(help: "The folder of articles.")
    var content = "Content"

    @Option(help: "A folder of templates of your own, whose words were translated.")
    var templates: String?

    @Option(
        help:
            "The day on which the translations came, such as 2026-02-12: articles that are reviewed become HT of that day."
    )
    var handoff: String?

    @Flag(name: .customLong("accept-errors"), help: "Take targets over that bring errors which 'naslag check' finds.")
    var acceptsErrors = false

    func validate() throws {
        if let handoff, !CalendarDay.isOne(handoff) {
            throw ValidationError("'\(handoff)' is no date; write one such as 2026-02-12")
        }
    }

    func run() throws {
        var problems: [Diagnostic] = []
        let opened = try ContentOption.open(content, problems: &problems)
        guard !ContentOption.show(problems) else {
            throw Failure("\(content): nothing is imported by a naslag.yml that is broken", .badInput)
        }
        let articles = Self.paths(of: opened.content)
        let settings = CheckSettings.read(opened.configuration.checks).value(addingTo: &problems)
        var checker = CheckRun(opened.content, configuration: opened.configuration, jobs: 1).fileChecker()
        let others = try TranslatableFiles(
            content: content, templates: templates, sourceLocale: opened.configuration.sourceLocale)
        var changed = 0
        var files = 0
        var texts = (changed: 0, files: 0)
        var isBroken = false
        for path in try documents() {
            for file in try read(path, &isBroken) {
                // The name comes from the document: only an article of the content folder may be written.
                guard let article = Self.article(file, articles) else {
                    if let item = try LocaleTag(file.targetLanguage).flatMap({ try others.item(file.original, $0) }) {
                        let result = item.file.applying(
                            file, to: item.bytes, path: item.path, handoff: handoff)
                        if Self.show(result.diagnostics) { isBroken = true }
                        guard let new = result.bytes else { continue }
                        try write(new, over: item.bytes, to: "\(item.root)/\(item.path)")
                        texts = (texts.changed + result.changed, texts.files + 1)
                        continue
                    }
                    Terminal.error(
                        "\(path): error: '\(file.original)' is no article or file of codes of \(content) in '\(file.targetLanguage)'; give "
                            + "the folder with --content [original-unknown]")
                    isBroken = true
                    continue
                }
                let old = try bytes(of: article)
                var result = ArticleImport.apply(file, to: old, path: article, handoff: handoff)
                if !acceptsErrors, let new = result.bytes {
                    let refused = Self.newErrors(
                        settings.applied(to: checker.findings(in: article, bytes: old)),
                        settings.applied(to: checker.findings(in: article, bytes: new)))
                    if !refused.isEmpty {
                        result = ArticleImport.apply(
                            file, to: old, path: article, handoff: handoff, refusing: refused)
                    }
                }
                if Self.show(result.diagnostics) { isBroken = true }
                guard let new = result.bytes else { continue }
                try write(new, over: old, to: "\(content)/\(article)")
                changed += result.changed
                files += 1
            }
        }
        try Terminal.print("\(changed) targets changed in \(files) articles of \(content)")
        if texts.files > 0 {
            try Terminal.print("\(texts.changed) texts changed in \(texts.files) files of codes and templates")
        }
        if isBroken { throw Failure(.badInput) }
    }

    /// Prints what is wrong with an import, and says whether it is an error.
    private static func show(_ diagnostics: [Diagnostic]) -> Bool {
        for finding in diagnostics { Terminal.error(finding.description) }
        return diagnostics.contains { $0.severity == .error }
    }

    /// The errors that targets bring with them, by the ids of their pairs.
    private static func newErrors(_ before: [Finding], _ after: [Finding]) -> [String: String] {
        let known = Set(before.map(Fingerprints.base))
        var refused: [String: String] = [:]
        for finding in after
        where finding.severity == .error && finding.segment != nil && !known.contains(Fingerprints.base(of: finding)) {
            refused[finding.segment!] =
                "\(finding.diagnostic.message) [\(finding.identifier)]; mend it, or give --accept-errors"
        }
        return refused
    }

    /// The article of a file, also where a tool has shortened its language: `fr` for fr-FR.
    private static func article(_ file: ExchangeFile, _ articles: [Name: String]) -> String? {
        let language = file.targetLanguage.lowercased()
        if let path = articles[Name(key: file.original, language: language)] { return path }
        let others = articles.keys.filter { $0.key == file.original }
        guard let near = LocaleTag(language)?.nearest(in: others.compactMap { LocaleTag($0.language) }) else {
            return nil
        }
        return articles[Name(key: file.original, language: near.tag.lowercased())]
    }

    /// What a document calls an article.
    private struct Name: Hashable {
        let key: String
        let language: String
    }

    /// The path of each article below the content folder.
    private static func paths(of content: ContentFolder) -> [Name: String] {
        var paths: [Name: String] = [:]
        for group in content.groups {
            for member in group.members {
                paths[Name(key: group.key, language: member.locale.tag.lowercased())] = member.path
            }
        }
        return paths
    }

    /// The files named, and those below the folders named.
    private func documents() throws -> [String] {
        try files.flatMap { path in
            guard FileSystem.exists(path) else {
                throw Failure("\(path): there is no such file or folder", .inputMissing)
            }
            guard let tree = try? FileTree.list(path) else { return [path] }
            return tree.files.filter { file in Self.endings(of: format).contains { file.hasSuffix($0) } }.map {
                "\(path)/\($0)"
            }
        }
    }

    private static func endings(of format: Format) -> [String] { format == .po ? [".po"] : [".xlf", ".xliff"] }

    private func read(_ path: String, _ isBroken: inout Bool) throws -> [ExchangeFile] {
        do {
            let bytes = try FileSystem.read(path)
            return format == .po ? [try POReader.file(in: bytes)] : try XLIFFReader.files(in: bytes)
        } catch let problem as ExchangeFile.Problem {
            Terminal.error("\(path):\(problem.line):1: error: \(problem.description) [\(format.rawValue)-invalid]")
        } catch {
            Terminal.error("naslag: \(error)")
        }
        isBroken = true
        return []
    }

    private func bytes(of path: String) throws -> [UInt8] {
        do throws(FileError) {
            return try FileSystem.read("\(content)/\(path)")
        } catch {
            throw Failure("\(error)", .inputMissing)
        }
    }

    private func write(_ bytes: [UInt8], over old: [UInt8]?, to path: String) throws {
        do throws(FileError) {
            try AtomicFile.write(bytes, to: path, over: old)
        } catch {
            throw Failure("\(error); the file was not changed", .cannotWrite)
        }
    }
}
