internal import ArgumentParser
internal import Articles
internal import Checks
internal import Diagnostics
internal import Knowledge
internal import Platform
internal import Site

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find faults of articles and translations.",
        discussion: """
            Each finding names its place in the original article, the sentence pair and a stable identifier. What \
            'naslag build' would refuse is among them. Nothing is written without --fix, --fix-to or --write-baseline. 'checks' in naslag.yml sets severities and lets known \
            findings stand.

            Exit status: 0 nothing at or above the limit; 1 findings at or above it; 64 usage; 65 naslag.yml is \
            broken; 66 there is nothing to check; 73 a file cannot be written.
            """)

    @Argument(help: "The folder of articles.")
    var content = "Content"

    @Option(help: "How findings are printed: text, json or sarif.")
    var format = Format.text

    @Option(name: .customLong("fail-on"), help: "The lowest severity that fails: error, warning or never.")
    var limit = Limit.error

    @Option(help: "A folder of templates that override Naslag's own, as 'naslag build' takes it: it is checked too.")
    var templates: String?

    @Option(
        name: .customLong("min-severity"), help: "The lowest severity that is shown: error, warning or information.")
    var lowest = Severity.information

    @Option(help: "Only findings of this identifier, such as code-lost; give it again for more.")
    var only: [String] = []

    @Option(name: .customLong("max"), help: "Show no more findings than this, the most severe first.")
    var most: Int?

    @Option(help: "The folder that paths in SARIF begin at; without it the repository that the content stands in.")
    var root: String?

    @Option(help: "How many articles to work on at once.")
    var jobs = Environment.processors

    @Flag(help: "Mend what takes no thought in the articles themselves, and stamp translations of reference data.")
    var fix = false

    @Option(name: .customLong("fix-to"), help: "Mend it in copies of those articles, in this folder.")
    var fixFolder: String?

    @Option(help: "A file of known findings, which are left out.")
    var baseline: String?

    @Option(name: .customLong("write-baseline"), help: "Write the findings to this file, as known ones.")
    var newBaseline: String?

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text, json, sarif
    }

    enum Limit: String, ExpressibleByArgument, CaseIterable {
        case error, warning, never
    }

    func run() throws {
        var problems: [Diagnostic] = []
        let opened = try ContentOption.open(content, problems: &problems)
        let settings = CheckSettings.read(opened.configuration.checks).value(addingTo: &problems)
        let known = try baseline.map { Baseline(String(decoding: try bytes(of: $0), as: UTF8.self)) }
        let run = CheckRun(
            opened.content, configuration: opened.configuration, jobs: jobs, known: try findingsOfBuild(opened))
        let total = opened.content.groups.count
        let progress = ProgressLine(isShown: format == .text)
        let result = run.run { progress.step(of: total) }
        progress.end()
        var findings = settings.applied(to: result.findings)
        if let newBaseline { try write(Array(Baseline.text(of: findings).utf8), to: newBaseline) }
        if let known { findings = known.new(in: findings) }
        if fix || fixFolder != nil {
            var checker = run.fileChecker()
            findings = try mend(findings) { file, bytes in
                let found = settings.applied(to: checker.findings(in: file, bytes: bytes))
                return known?.new(in: found) ?? found
            }
        }
        findings = MissingFiles.joined(findings, \.diagnostic)
        findings = problems.map { Finding($0, key: "") } + findings.filter(isWanted)
        try print(shown(findings))
        if problems.contains(where: { $0.severity == .error }) { throw Failure(.badInput) }
        if fails(findings) { throw Failure(.findings) }
    }

    /// What a build would find before its first article; nothing where the templates that it needs are not there.
    private func findingsOfBuild(_ opened: OpenContent) throws -> [Diagnostic] {
        guard ProgramFolder.templates() != nil else { return [] }
        let options = try SourceOptions.siteOptions(content: content, output: "", templates: templates, jobs: jobs)
        return try SiteBuilder(options).findings(in: opened)
    }

    private func isWanted(_ finding: Finding) -> Bool {
        finding.severity >= lowest && (only.isEmpty || only.contains(finding.identifier))
    }

    /// The most severe of them where there are too many, in the order of their places; the rest is told as a number.
    private func shown(_ findings: [Finding]) -> [Finding] {
        guard let most, findings.count > most else { return findings }
        let order = findings.indices.sorted {
            findings[$0].severity == findings[$1].severity ? $0 < $1 : findings[$0].severity > findings[$1].severity
        }
        Terminal.error("\(findings.count - most) more findings are not shown")
        return order.prefix(most).sorted().map { findings[$0] }
    }

    /// Puts the fixes in and gives the findings that are left.
    ///
    /// - Parameter again: what is found in a file once it is changed.
    private func mend(
        _ findings: [Finding], again: @escaping (_ file: String, _ bytes: [UInt8]) -> [Finding]
    ) throws -> [Finding] {
        let source = content
        let fixer = Fixer(
            read: { (file) throws(FileError) in try FileSystem.read("\(source)/\(file)") }, findings: again)
        let fixed: Fixer.Result
        do throws(FileError) {
            fixed = try fixer.fixed(findings)
        } catch {
            throw Failure("\(error)", .inputMissing)
        }
        let folder = fixFolder ?? content
        for (name, bytes) in fixed.files { try write(bytes, to: "\(folder)/\(name)") }
        Terminal.error("\(fixed.count) places mended in \(fixed.files.count) files of \(folder)")
        return fixed.left
    }

    /// The way from the root to the content folder, with a slash at its end.
    private func prefix() throws -> String {
        let folder = FileSystem.resolved(content) ?? content
        var top = root.map { FileSystem.resolved($0) ?? $0 } ?? folder
        if root == nil {
            while top != "/", !FileSystem.exists("\(top)/.git") { top = FileSystem.folder(of: top) }
            if top == "/" { top = folder }
        }
        guard folder != top else { return "" }
        guard folder.hasPrefix(top + "/") else {
            throw Failure("\(content) is not in \(top); name a folder above it with --root", .usage)
        }
        return String(folder.dropFirst(top.count + 1)) + "/"
    }

    private func bytes(of path: String) throws -> [UInt8] {
        do throws(FileError) {
            return try FileSystem.read(path)
        } catch {
            throw Failure("\(error)", .inputMissing)
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do throws(FileError) {
            try AtomicFile.write(bytes, to: path)
        } catch {
            throw Failure("\(error)", .cannotWrite)
        }
    }

    private func print(_ findings: [Finding]) throws {
        switch format {
        case .text:
            try Terminal.show(FindingsText(isColoured: Terminal.isStyled).text(findings))
            try Terminal.show(FindingsText.summary(findings))
        case .json:
            try Terminal.show(FindingsJSON.text(findings) + "\n")
        case .sarif:
            let rules = CheckCatalogue.descriptions.map {
                FindingsSARIF.Rule(
                    identifier: $0.identifier, severity: $0.severity, explanation: $0.explanation(in: "en").text,
                    tags: $0.mqm.map { ["mqm/\($0)"] } ?? [])
            }
            try Terminal.show(
                FindingsSARIF(version: Naslag.version, prefix: prefix(), rules: rules).text(findings) + "\n")
        }
    }

    private func fails(_ findings: [Finding]) -> Bool {
        switch limit {
        case .error: findings.contains { $0.severity == .error }
        case .warning: findings.contains { $0.severity >= .warning }
        case .never: false
        }
    }
}

extension Severity: ExpressibleByArgument {}
