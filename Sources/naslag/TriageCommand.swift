internal import ArgumentParser
internal import Explaining
internal import Lookup
internal import Site
internal import Platform
internal import Triage
internal import Pages

struct TriageCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "triage",
        abstract: "Tell what many bounces say, and how many say the same.",
        discussion: """
            PATH is a mailbox, a Maildir, a folder of messages, a log of Postfix, Exim or Sendmail, a message trace or a \
            tracking log of Exchange (CSV), or a file with an event of Amazon SES, SendGrid, Mailgun or Postmark on each \
            line (JSON); '-' is standard input. What a file is, its content tells. Each message counts once, by its first \
            answer, and each line of a log counts, so that mail that is tried ten times counts ten times. Times that \
            name no zone are those of this computer; what is printed is in UTC. Nothing leaves this computer.

            Exit status: 0 done; 1 nothing was found that tells about delivery; 64 usage; 65 the knowledge base is \
            damaged; 66 it is missing, or a PATH is; 73 the HTML cannot be written.
            """)

    @Argument(help: "Files and folders; '-' reads standard input.", completion: .file())
    var paths: [String]

    @Option(help: "Leave out what is older: 2026-11-28, 2026-11-28T08:00, or so long ago: 36h, 7d.")
    var since: String?

    @Flag(help: "Print the groups as JSON.")
    var json = false

    @Option(help: "Also write a page that shows the groups, in one file.", completion: .file())
    var html: String?

    @Flag(help: "Show samples with the addresses, hosts and ids in them.")
    var addresses = false

    @OptionGroup var language: LanguageOption

    @OptionGroup var base: KnowledgeBaseOption

    func validate() throws {
        if let since, TriageTime(since) == nil {
            throw ValidationError("'\(since)' is no time; write 2026-11-28, 2026-11-28T08:00, 36h or 7d")
        }
    }

    func run() throws {
        let index = try base.index()
        let choice = try language.choice(among: index.languages, source: index.sourceLanguage)
        let options = TriageOptions(since: since.flatMap { TriageTime($0)?.instant }, showsAddresses: addresses)
        let triage = Triage(try Explainer(index: index, choice: choice), options)
        var missing: FileError?
        for path in paths {
            do throws(FileError) {
                try path == "-" ? triage.readStandardInput() : triage.read(path)
            } catch {
                Terminal.error("naslag: \(error)")
                missing = error
            }
        }
        let result = try triage.result()
        try show(result, TriageNames(index, choice.language))
        if missing != nil { throw Failure(.inputMissing) }
        if result.count == 0 { throw Failure(.findings) }
    }

    private func show(_ result: TriageResult, _ names: TriageNames) throws {
        if let html {
            let style = try FileSystem.readIfPresent("\(base.folder)/assets/naslag.css") ?? []
            try Self.write(TriagePage.bytes(of: result, names, style: style), to: html)
        }
        if json {
            try Terminal.show(TriageJSON.text(of: result) + "\n")
        } else {
            try Terminal.show(TriageText.text(of: result, names, base.layout()))
        }
    }

    private static func write(_ bytes: [UInt8], to path: String) throws(Failure) {
        do throws(FileError) { try AtomicFile.write(bytes, to: path) } catch {
            throw Failure(error.description, .cannotWrite)
        }
    }
}
