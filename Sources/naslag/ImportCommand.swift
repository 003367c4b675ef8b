internal import ArgumentParser
internal import Articles
internal import Diagnostics
internal import Exchange

struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Put corrected translations back into the bilingual articles.",
        discussion: """
            FILES are XLIFF 2 files that 'naslag export xliff' wrote, or folders of them. Only the targets that \
            changed are written; all other bytes of the articles stay as they are.

            Exit status: 0 done; 64 usage; 65 a file or target cannot be taken over (the others are); 66 a file is \
            missing; 73 an article cannot be written.
            """)

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case xliff
    }

    @Argument(help: "The format: xliff.")
    var format: Format

    @Argument(help: "XLIFF files, or folders of them.")
    var files: [String]

    @Option(help: "The folder of articles.")
    var content = "Content"

    func run() async throws {
        let articles = Self.paths(of: try ContentOption.folder(content).content)
        var changed = 0
        var files = 0
        var isBroken = false
        for path in try documents() {
            for file in try read(path, &isBroken) {
                // The name comes from the document: only an article of the content folder may be written.
                guard let article = articles[Name(key: file.original, language: file.targetLanguage.lowercased())] else {
                    Terminal.error(
                        "\(path): error: '\(file.original)' is no article of \(content) in '\(file.targetLanguage)'; give "
                            + "the folder with --content [original-unknown]")
                    isBroken = true
                    continue
                }
                let result = XLIFFImport.apply(file, to: try bytes(of: article), path: article)
                for finding in result.diagnostics { Terminal.error(finding.description) }
                if result.diagnostics.contains(where: { $0.severity == .error }) { isBroken = true }
                guard let new = result.bytes else { continue }
                try write(new, to: article)
                changed += result.changed
                files += 1
            }
        }
        Terminal.print("\(changed) targets changed in \(files) articles of \(content)")
        if isBroken { throw ExitCode(65) }
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
            guard FileSystem.exists(path) else { throw Exit.failing("\(path): there is no such file or folder", 66) }
            guard let tree = try? FileTree.list(path) else { return [path] }
            return tree.files.filter { $0.hasSuffix(".xlf") || $0.hasSuffix(".xliff") }.map { "\(path)/\($0)" }
        }
    }

    private func read(_ path: String, _ isBroken: inout Bool) throws -> [XLIFFFile] {
        do {
            return try XLIFFReader.files(in: FileSystem.read(path))
        } catch let problem as XLIFFFile.Problem {
            Terminal.error("\(path):\(problem.line):1: error: \(problem.description) [xliff-invalid]")
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
            throw Exit.failing("\(error)", 66)
        }
    }

    private func write(_ bytes: [UInt8], to path: String) throws {
        do throws(FileError) {
            try FileSystem.write(bytes, to: "\(content)/\(path)")
        } catch {
            throw Exit.failing("\(error); the article was not changed", 73)
        }
    }
}
