internal import ArgumentParser
internal import Articles
internal import Checks
internal import Diagnostics
internal import Knowledge

struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Find faults of articles and translations.",
        discussion: """
            Each finding names its place in the original article, the sentence pair and a stable identifier. Nothing is \
            written without --fix, --fix-to or --write-baseline. 'checks' in naslag.yml sets severities and lets known \
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

    @Option(help: "How many articles to work on at once.")
    var jobs = Processors.count

    @Flag(help: "Mend what takes no thought in the articles themselves.")
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

    func run() async throws {
        let folder = try ContentOption.folder(content)
        let known = try baseline.map { Baseline(String(decoding: try bytes(of: $0), as: UTF8.self)) }
        let run = CheckRun(folder.content, configuration: folder.configuration, jobs: jobs)
        let total = folder.content.groups.count
        let progress = ProgressLine(isShown: format == .text)
        let result = await run.run { progress.step(of: total) }
        progress.end()
        var findings = folder.checks.applied(to: result.findings)
        if let newBaseline { try write(Array(Baseline.text(of: findings).utf8), to: newBaseline) }
        if let known { findings = known.new(in: findings) }
        if fix || fixFolder != nil {
            var checker = run.fileChecker()
            findings = try mend(findings) { file, bytes in
                let found = folder.checks.applied(to: checker.findings(in: file, bytes: bytes))
                return known?.new(in: found) ?? found
            }
        }
        findings = folder.problems.map { Finding($0, key: "") } + findings
        print(findings)
        if folder.problems.contains(where: { $0.severity == .error }) { throw ExitCode(65) }
        if fails(findings) { throw ExitCode(1) }
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
            throw Exit.failing("\(error)", 66)
        }
        let folder = fixFolder ?? content
        for (name, bytes) in fixed.files { try write(bytes, to: "\(folder)/\(name)") }
        Terminal.error("\(fixed.count) places mended in \(fixed.files.count) articles of \(folder)")
        return fixed.left
    }

    private func bytes(of path: String) throws -> [UInt8] {
        do throws(FileError) {
            return try FileSystem.read(path)
        } catch {
            throw Exit.failing("\(error)", 66)
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do throws(FileError) {
            try FileSystem.write(bytes, to: path)
        } catch {
            throw Exit.failing("\(error)", 73)
        }
    }

    private func print(_ findings: [Finding]) {
        switch format {
        case .text:
            Terminal.write(FindingsText(isColoured: Terminal.isStyled).text(findings), to: 1)
            Terminal.write(FindingsText.summary(findings), to: 1)
        case .json:
            Terminal.print(FindingsJSON.text(findings))
        case .sarif:
            let rules = CheckCatalogue.descriptions.map {
                FindingsSARIF.Rule(
                    identifier: $0.identifier, severity: $0.severity, explanation: $0.english,
                    tags: $0.mqm.map { ["mqm/\($0)"] } ?? [])
            }
            Terminal.print(FindingsSARIF(version: Naslag.version, rules: rules).text(findings))
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

/// The content folder of a command that reads articles, with what `naslag.yml` says.
enum ContentOption {
    struct Folder {
        let content: ContentFolder
        let configuration: Configuration
        let checks: CheckSettings
        let problems: [Diagnostic]
    }

    static func folder(_ path: String) throws -> Folder {
        // The file is optional.
        let yaml = (try? FileSystem.read("\(path)/\(Configuration.fileName)")) ?? []
        let (configuration, problems) = Configuration.read(yaml)
        let (checks, faults) = CheckSettings.read(
            String(decoding: yaml, as: UTF8.self), file: Configuration.fileName)
        let content: ContentFolder
        do throws(FileError) {
            content = try ContentFolder(path, sourceLocale: configuration.sourceLocale)
        } catch {
            throw Exit.failing("\(error); give a folder that can be read", 66)
        }
        guard !content.groups.isEmpty else {
            throw Exit.failing(
                "\(path): there is no article here; articles are files that end in .md, in folders named by a locale "
                    + "such as nl-NL", 66)
        }
        return Folder(
            content: content, configuration: configuration, checks: checks, problems: problems + faults)
    }
}
