internal import ArgumentParser
internal import Codes
internal import Explaining
internal import Lookup
internal import Site
internal import Platform

struct InstallManCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "install-man",
        abstract: "Install the manual pages for the user, and index them.",
        discussion: """
            The pages go to ~/.local/share/man, or to the folder of --prefix in its place. Pages of others stay as they \
            are; pages of an earlier installation that are gone are removed.

            Exit status: 0 done; 64 usage; 66 there are no pages to install; 73 they cannot be written.
            """)

    @Option(help: "The folder for the pages.", completion: .directory)
    var prefix: String?

    @OptionGroup var base: KnowledgeBaseOption

    func run() throws {
        guard let folder = prefix ?? ManInstaller.userFolder else {
            throw Failure("HOME is not set; give a folder with --prefix", .usage)
        }
        let source = "\(base.folder)/man"
        let installation: ManInstallation
        do throws(FileError) {
            installation = try ManInstaller(source: source, folder: folder).install()
        } catch {
            let isSource = error.path.hasPrefix(source)
            let advice = isSource ? "; build with 'naslag build' first, or name the output with --kb" : ""
            throw Failure(error.description + advice, isSource ? .inputMissing : .cannotWrite)
        }
        try Terminal.print(
            "\(installation.folder): \(installation.installed) pages installed, \(installation.removed) removed")
        for page in installation.foreign {
            let path = "\(installation.folder)/\(page)"
            Terminal.error("\(path): warning: this page of somebody else stays [man-page-foreign]")
        }
        report(installation.index)
        if let (page, language) = example {
            try Terminal.print("Try: \(installation.lineToTry(page, language: language))")
        }
    }

    private func report(_ index: ManIndex) {
        switch index {
        case .made: break
        case .failed(let maker):
            Terminal.error("warning: \(maker) failed, so apropos does not find the pages [man-index]")
        case .none:
            Terminal.error("warning: there is no mandb or makewhatis, so apropos finds nothing [man-index]")
        }
    }

    /// A page that is there, in the reader's language.
    private var example: (page: String, language: String)? {
        guard let index = try? base.index() else { return nil }
        let choice = LanguageChoice.soft(
            among: index.languages, source: index.sourceLanguage, variable: Terminal.variable)
        let codes = index.codes.sorted().filter { $0.enhanced?.kind == .code }
        // One of a vendor's codes tells more than the first of the registry.
        let page = codes.first { $0.spelling.hasPrefix("5.7.7") && $0.spelling.count > 5 } ?? codes.first
        return page.map { ($0.spelling, choice.language.manual) }
    }
}
